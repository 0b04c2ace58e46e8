import Synchronization

/// Work that goes on beside the reading of the connection, and can be stopped as a whole.
final class BackgroundTasks: Sendable {
    private struct State {
        var next = 0
        var tasks: [Int: Task<Void, Never>] = [:]
    }

    private let state = Mutex(State())

    /// Starts a piece of work; ``stop()`` cancels it.
    func start(_ work: @escaping @Sendable () async -> Void) {
        state.withLock { state in
            state.next += 1
            let number = state.next
            state.tasks[number] = Task {
                await work()
                self.ended(number)
            }
        }
    }

    /// Starts a piece of work for whose result several may wait; ``stop()`` cancels it.
    func share<T: Sendable>(_ work: @escaping @Sendable () async -> T) -> Task<T, Never> {
        let task = Task { await work() }
        start {
            await withTaskCancellationHandler {
                _ = await task.value
            } onCancel: {
                task.cancel()
            }
        }
        return task
    }

    /// Cancels everything; returns when all of it has ended.
    func stop() async {
        let tasks = state.withLock { Array($0.tasks.values) }
        for task in tasks { task.cancel() }
        for task in tasks { await task.value }
    }

    private func ended(_ number: Int) { state.withLock { $0.tasks[number] = nil } }
}
