/// A few turns, handed on in order.
actor Turns {
    private var free: Int
    private var waiting: [(number: Int, turn: CheckedContinuation<Bool, Never>)] = []
    private var last = 0

    /// So many at a time.
    init(_ count: Int) { free = count }

    /// Waits for a turn; whoever got one passes it on with ``pass()``.
    ///
    /// - Returns: Whether there is one: a task that is cancelled gets none.
    func take() async -> Bool {
        guard !Task.isCancelled else { return false }
        if free > 0 {
            free -= 1
            return true
        }
        last += 1
        let number = last
        return await withTaskCancellationHandler {
            await withCheckedContinuation { waiting.append((number, $0)) }
        } onCancel: {
            Task { await self.leave(number) }
        }
    }

    /// Lets the next one have the turn.
    func pass() {
        guard !waiting.isEmpty else { return free += 1 }
        waiting.removeFirst().turn.resume(returning: true)
    }

    private func leave(_ number: Int) {
        guard let place = waiting.firstIndex(where: { $0.number == number }) else { return }
        waiting.remove(at: place).turn.resume(returning: false)
    }
}
