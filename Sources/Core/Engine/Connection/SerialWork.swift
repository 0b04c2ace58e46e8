import Synchronization

/// Jobs that are done one after the other, beside the reading of the connection.
final class SerialWork<Job: Sendable>: Sendable {
    private struct State {
        var waiting: [Job] = []
        var isBusy = false
    }

    private let state = Mutex(State())

    /// Adds jobs behind those that wait; does not wait for them.
    ///
    /// - Parameters:
    ///   - jobs: What is to be done.
    ///   - background: Where it goes on, and what stops it.
    ///   - work: Does one of them.
    func add(
        _ jobs: [Job],
        in background: BackgroundTasks,
        _ work: @escaping @Sendable (Job) async -> Void
    ) {
        let isFirst = state.withLock { state in
            state.waiting += jobs
            guard !state.isBusy, !state.waiting.isEmpty else { return false }
            state.isBusy = true
            return true
        }
        guard isFirst else { return }
        background.start { while let job = self.next() { await work(job) } }
    }

    /// The next job; nil when there is none, and then nobody is busy any more.
    private func next() -> Job? {
        state.withLock { state in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.isBusy = false
            return nil
        }
    }
}
