import Synchronization

/// A wait that somebody can cut short.
final class Pause: Sendable {
    private let sleeper = Mutex<Task<Void, any Error>?>(nil)

    /// Begins a wait, which ``end()`` can cut short from now on.
    func begin(_ duration: Duration, clock: EngineClock) {
        sleeper.withLock { $0 = Task { try await clock.sleep(for: duration) } }
    }

    /// Waits for the time, ``end()`` or the cancellation of the task, whichever comes first.
    func wait() async {
        guard let task = sleeper.withLock({ $0 }) else { return }
        await withTaskCancellationHandler {
            _ = await task.result
        } onCancel: {
            task.cancel()
        }
        sleeper.withLock { $0 = nil }
    }

    /// Ends the wait, if there is one.
    func end() { sleeper.withLock { $0?.cancel() } }
}
