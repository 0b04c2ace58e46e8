internal import Synchronization

/// The queues of one WebSocket, between whoever holds it and the transport that moves them.
package final class Channel: Sendable {
    /// What waits to be sent.
    package enum Outgoing: Sendable {
        case message(WebSocket.Message)
        case ping([UInt8])
    }

    /// What the transport is asked to do.
    package enum Request: Sendable {
        /// Take what waits to be sent.
        case write
        /// Say goodbye with this code and text, after what is queued.
        case close(UInt16, String)
        /// Go on reading.
        case resume
    }

    struct State {
        var inbox: [WebSocket.Message] = []
        var inboxBytes = 0
        var reader: CheckedContinuation<[WebSocket.Message]?, Never>?
        var isPaused = false
        var outbox: [Outgoing] = []
        var outboxStart = 0
        var outboxBytes = 0
        var isWriting = false
        var writers: [Int: CheckedContinuation<Bool, Never>] = [:]
        var lastWriter = 0
        var reason: WebSocket.CloseReason?
    }

    /// What a queued message costs besides its bytes, so that empty ones are bounded too.
    private static let overhead = 64
    /// Unsent bytes below which there is room.
    private static let roomy = 256 << 10

    package let limits: WebSocket.Limits
    let state = Mutex(State())
    let ask: @Sendable (Request) -> Void

    /// Creates empty queues; `ask` is called from anywhere.
    package init(_ limits: WebSocket.Limits, ask: @escaping @Sendable (Request) -> Void) {
        self.limits = limits
        self.ask = ask
    }

    package var reason: WebSocket.CloseReason? { state.withLock { $0.reason } }

    static func cost(_ message: WebSocket.Message) -> Int {
        switch message {
        case .text(let text): overhead + text.utf8.count
        case .binary(let bytes): overhead + bytes.count
        }
    }

    static func cost(_ outgoing: Outgoing) -> Int {
        switch outgoing {
        case .message(let message): cost(message)
        case .ping(let bytes): overhead + bytes.count
        }
    }

    static func isRoomy(_ state: State) -> Bool { state.outboxBytes < roomy }
}

// For whoever holds the WebSocket.
extension Channel {
    /// Queues something; says whether it was taken, which is not when the channel was closed before.
    @discardableResult
    func send(_ outgoing: Outgoing) -> Bool {
        let (isTaken, request): (Bool, Request?) = state.withLock { state in
            guard state.reason == nil else { return (false, nil) }
            state.outbox.append(outgoing)
            state.outboxBytes += Self.cost(outgoing)
            if state.outboxBytes > limits.unsent {
                state.reason = .lost("the peer does not read")
                return (true, .close(1008, "too slow"))
            }
            guard !state.isWriting else { return (true, nil) }
            state.isWriting = true
            return (true, .write)
        }
        guard let request else { return isTaken }
        if case .close = request { wakeEverybody() }
        ask(request)
        return isTaken
    }

    func close(_ code: UInt16, _ text: String) {
        let isFirst = state.withLock { state in
            guard state.reason == nil else { return false }
            state.reason = .local
            return true
        }
        guard isFirst else { return }
        wakeEverybody()
        ask(.close(code, text))
    }

    func nextMessages() async -> [WebSocket.Message]? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let (ready, isResumed) = state.withLock { $0.read(continuation) }
                if isResumed { ask(.resume) }
                if let ready { continuation.resume(returning: ready) }
            }
        } onCancel: {
            let reader = state.withLock { $0.reader.take() }
            reader?.resume(returning: nil)
        }
    }

    func room() async -> Bool {
        let number = state.withLock { state in
            state.lastWriter += 1
            return state.lastWriter
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer: Bool? = state.withLock { state in
                    guard state.reason == nil, !Task.isCancelled else { return false }
                    guard !Self.isRoomy(state) else { return true }
                    state.writers[number] = continuation
                    return nil
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            let writer = state.withLock { $0.writers.removeValue(forKey: number) }
            writer?.resume(returning: false)
        }
    }

    /// Ends all waiting: it is over.
    func wakeEverybody() {
        let (reader, writers) = state.withLock { state in
            defer { state.writers.removeAll() }
            return (state.reader.take(), state.writers.values.map(\.self))
        }
        reader?.resume(returning: nil)
        for writer in writers { writer.resume(returning: false) }
    }
}

extension Channel.State {
    /// What a reader gets at once, if anything, and whether reading goes on.
    mutating func read(
        _ continuation: CheckedContinuation<[WebSocket.Message]?, Never>
    ) -> ([WebSocket.Message]??, Bool) {
        precondition(reader == nil, "A WebSocket is read by one task at a time")
        guard inbox.isEmpty else {
            let batch = inbox
            inbox.removeAll()
            inboxBytes = 0
            defer { isPaused = false }
            return (batch, isPaused)
        }
        guard reason == nil, !Task.isCancelled else { return (.some(nil), false) }
        reader = continuation
        return (nil, false)
    }
}
