import Synchronization

/// The tasks that run until the program ends.
final class TaskList: Sendable {
    private let tasks = Mutex<[Task<Void, Never>]>([])

    func add(_ task: Task<Void, Never>) { tasks.withLock { $0.append(task) } }

    func cancel() {
        for task in tasks.withLock({ $0 }) { task.cancel() }
    }

    /// Cancels them, and waits until they have ended.
    func end() async {
        cancel()
        for task in tasks.withLock({ $0 }) { await task.value }
    }
}
