import Synchronization

/// A wait that somebody can cut short.
final class Pause: Sendable {
    private let sleeper = Mutex<Task<Void, any Error>?>(nil)

    /// Waits for the time, ``end()`` or the cancellation of the task, whichever comes first.
    func sleep(for duration: Duration, clock: EngineClock) async {
        let task = Task { try await clock.sleep(for: duration) }
        sleeper.withLock { $0 = task }
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
