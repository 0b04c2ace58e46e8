/// What is downloaded now: whoever wants a file that is on its way waits for it.
actor Downloads {
    /// Where the file is kept, or why it is not.
    typealias Outcome = Result<String, MediaFailure>

    struct Running {
        let task: Task<Void, Never>
        var waiters: [Int: AsyncStream<Outcome>.Continuation] = [:]
        var waiting: Int { waiters.count }
    }

    private(set) var running: [[UInt8]: Running] = [:]
    private var count = 0

    /// Does the work unless it is being done, and waits for it; when all who wait give up, it ends.
    ///
    /// Who gives up has its answer at once. What another's message says of the file may be wrong: when its work
    /// comes to nothing for such a reason, this work is done after it.
    ///
    /// - Parameters:
    ///   - hash: The file's hash.
    ///   - work: What brings it.
    /// - Returns: What came of it.
    func share(_ hash: [UInt8], _ work: @escaping @Sendable () async -> Outcome) async -> Outcome {
        while running[hash] != nil {
            guard let outcome = await outcome(of: hash) else { return .failure(.cancelled) }
            guard case .failure(let failure) = outcome, failure.isOfOne else { return outcome }
        }
        running[hash] = Running(task: Task { end(hash, await work()) })
        return await outcome(of: hash) ?? .failure(.cancelled)
    }

    /// Waits for what runs; nil for who gives up.
    private func outcome(of hash: [UInt8]) async -> Outcome? {
        let (stream, continuation) = AsyncStream<Outcome>.makeStream()
        count += 1
        let waiter = count
        running[hash]?.waiters[waiter] = continuation
        let outcome = await stream.first { _ in true }
        if outcome == nil { leave(hash, waiter) }
        return outcome
    }

    private func leave(_ hash: [UInt8], _ waiter: Int) {
        guard running[hash]?.waiters.removeValue(forKey: waiter) != nil else { return }
        if running[hash]?.waiting == 0 { running[hash]?.task.cancel() }
    }

    private func end(_ hash: [UInt8], _ outcome: Outcome) {
        for waiter in running.removeValue(forKey: hash)?.waiters.values.map(\.self) ?? [] {
            waiter.yield(outcome)
        }
    }
}

extension MediaFailure {
    /// Whether it says nothing of another's try: that may have another way to the same file, or was not given up.
    fileprivate var isOfOne: Bool {
        switch self {
        case .final, .gone, .cancelled: true
        case .later, .offline, .diskFull: false
        }
    }
}
