/// What is downloaded now: whoever wants a file that is on its way waits for it.
actor Downloads {
    /// Where the file is kept, or why it is not.
    typealias Outcome = Result<String, MediaFailure>

    struct Running {
        let number: Int
        let task: Task<Outcome, Never>
        var waiting = 0
    }

    private(set) var running: [[UInt8]: Running] = [:]
    private var count = 0

    /// Does the work unless it is being done, and waits for it; when all who wait give up, it ends.
    ///
    /// - Parameters:
    ///   - hash: The file's hash.
    ///   - work: What brings it.
    /// - Returns: What came of it.
    func share(_ hash: [UInt8], _ work: @escaping @Sendable () async -> Outcome) async -> Outcome {
        while let other = running[hash], other.task.isCancelled {
            _ = await other.task.value
            forget(hash, other.number)
        }
        let number: Int
        let task: Task<Outcome, Never>
        if let other = running[hash] {
            (number, task) = (other.number, other.task)
        } else {
            count += 1
            (number, task) = (count, Task { await work() })
            running[hash] = Running(number: number, task: task)
        }
        running[hash]?.waiting += 1
        let outcome = await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            Task { await self.leave(hash, number) }
        }
        forget(hash, number)
        return outcome
    }

    private func leave(_ hash: [UInt8], _ number: Int) {
        guard let known = running[hash], known.number == number else { return }
        running[hash]?.waiting -= 1
        if known.waiting == 1 { known.task.cancel() }
    }

    private func forget(_ hash: [UInt8], _ number: Int) {
        if running[hash]?.number == number { running[hash] = nil }
    }
}
