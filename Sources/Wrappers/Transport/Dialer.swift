internal import Glibc
internal import Synchronization

/// Makes TCP connections, directly or through a proxy.
///
/// Each attempt has a thread of its own, because looking up a name blocks for as long as it likes.
enum Dialer {
    /// Connects to a URL's host.
    ///
    /// - Parameters:
    ///   - url: Where to.
    ///   - proxy: The way there.
    ///   - deadline: When to give up.
    ///   - judge: Whether the host may have this address; a proxy may have any.
    /// - Returns: A connected socket that does not block; the caller closes it.
    /// - Throws: ``TransportError``.
    static func dial(
        _ url: URLParts,
        proxy: ProxySetting,
        deadline: ContinuousClock.Instant,
        judge: (@Sendable (String) -> Bool)? = nil
    ) async throws(TransportError) -> Int32 {
        let outcome = Outcome()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                outcome.await(continuation)
                outcome.startThread { () throws(TransportError) -> Int32 in
                    try connect(url, proxy: proxy, deadline: deadline, judge: judge)
                }
                outcome.startTimer(deadline)
            }
        } onCancel: {
            outcome.finish(.failure(.cancelled))
        }
        return try result.get()
    }

    private static func connect(
        _ url: URLParts,
        proxy: ProxySetting,
        deadline: ContinuousClock.Instant,
        judge: (@Sendable (String) -> Bool)?
    ) throws(TransportError) -> Int32 {
        let socket: Socket
        switch proxy {
        case .none:
            socket = try Connector.connect(
                url.host,
                url.effectivePort,
                deadline: deadline,
                judge: judge
            )
        case .http(let host, let port, let user, let password):
            socket = try Connector.connect(host, port, deadline: deadline)
            try HTTPProxy.negotiate(socket, to: url, user: user, password: password ?? "")
        case .socks5(let host, let port, let user, let password):
            socket = try Connector.connect(host, port, deadline: deadline)
            try SOCKS5Proxy.negotiate(socket, to: url, user: user, password: password ?? "")
        }
        return socket.take()
    }
}

/// What comes of one attempt: the first outcome counts, a late socket is closed.
private final class Outcome: Sendable {
    private struct State {
        var continuation: CheckedContinuation<Result<Int32, TransportError>, Never>?
        var early: Result<Int32, TransportError>?
        var timer: Task<Void, Never>?
        var isFinished = false
    }

    private let state = Mutex(State())

    func await(_ continuation: CheckedContinuation<Result<Int32, TransportError>, Never>) {
        let early = state.withLock { state in
            if state.early == nil { state.continuation = continuation }
            return state.early
        }
        if let early { continuation.resume(returning: early) }
    }

    func finish(_ result: Result<Int32, TransportError>) {
        let (isFirst, continuation, timer) = state.withLock { state in
            let isFirst = !state.isFinished
            if isFirst, state.continuation == nil { state.early = result }
            state.isFinished = true
            return (isFirst, state.continuation.take(), state.timer.take())
        }
        timer?.cancel()
        if !isFirst, case .success(let socket) = result { close(socket) }
        continuation?.resume(returning: result)
    }

    /// The thread may still look up a name when the deadline has passed.
    func startTimer(_ deadline: ContinuousClock.Instant) {
        let timer = Task { [weak self] in
            try? await Task.sleep(until: deadline, clock: .continuous)
            guard !Task.isCancelled else { return }
            self?.finish(.failure(.timedOut))
        }
        let isLate = state.withLock { state in
            if !state.isFinished { state.timer = timer }
            return state.isFinished
        }
        if isLate { timer.cancel() }
    }

    func startThread(_ body: @escaping @Sendable () throws(TransportError) -> Int32) {
        let job = Job { [self] in
            finish(Result { () throws(TransportError) -> Int32 in try body() })
        }
        var thread = pthread_t()
        let argument = unsafe Unmanaged.passRetained(job).toOpaque()
        let result = unsafe pthread_create(
            &thread,
            nil,
            { argument in
                if let argument = unsafe argument {
                    unsafe Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().run()
                }
                return nil
            },
            argument
        )
        guard result == 0 else {
            unsafe Unmanaged<Job>.fromOpaque(argument).release()
            return finish(.failure(.unreachable(host: "", reason: "no thread: error \(result)")))
        }
        pthread_detach(thread)
    }
}

private final class Job: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
