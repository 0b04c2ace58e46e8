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
///
/// Unchecked: Dispatch's sources may be used from any thread but are not marked so; the lock guards the rest.
private final class Watch: @unchecked Sendable {
    private let lock = Mutex(())
    private var isEnded = false
    private var source: (any DispatchSourceProtocol)?

    func start(
        _ readiness: Readiness,
        _ descriptor: Int32,
        _ done: @escaping @Sendable () -> Void
    ) {
        lock.withLock { _ in
            guard !isEnded else { return done() }
            let source = readiness.source(descriptor)
            source.setEventHandler { self.end() }
            source.setCancelHandler { done() }
            source.resume()
            self.source = source
        }
    }

    func end() {
        lock.withLock { _ in
            isEnded = true
            source?.cancel()
            source = nil
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
