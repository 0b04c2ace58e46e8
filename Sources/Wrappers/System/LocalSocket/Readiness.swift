import Dispatch
import Synchronization

/// What a descriptor is waited for.
enum Readiness: Sendable {
    case reading
    case writing

    /// Returns when the descriptor is ready, was shut down, or the task was cancelled; the caller tries again
    /// and sees which.
    func wait(_ descriptor: Int32) async {
        let watch = Watch()
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                watch.start(self, descriptor) { continuation.resume() }
            }
        } onCancel: {
            watch.end()
        }
    }
}

/// One source of Dispatch that fires once; its cancel handler is the one place from which the wait goes on.
private final class Watch: Sendable {
    private struct State {
        var isEnded = false
        var source: (any DispatchSourceProtocol)?
    }

    private let state = Mutex(State())

    func start(
        _ readiness: Readiness,
        _ descriptor: Int32,
        _ done: @escaping @Sendable () -> Void
    ) {
        state.withLock { state in
            guard !state.isEnded else { return done() }
            let source = readiness.source(descriptor)
            source.setEventHandler { self.end() }
            source.setCancelHandler { done() }
            source.resume()
            state.source = source
        }
    }

    func end() {
        state.withLock { state in
            state.isEnded = true
            state.source?.cancel()
            state.source = nil
        }
    }
}

extension Readiness {
    fileprivate func source(_ descriptor: Int32) -> any DispatchSourceProtocol {
        switch self {
        case .reading: DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .global())
        case .writing: DispatchSource.makeWriteSource(fileDescriptor: descriptor, queue: .global())
        }
    }
}
