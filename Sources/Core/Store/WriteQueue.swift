internal import Synchronization

/// Writes that wait for the writer.
///
/// Those that come while a transaction is on its way to the disk share the next one: a commit costs the same
/// however many wait for it.
final class WriteQueue: Sendable {
    /// How many writes share a transaction at most.
    private static let limit = 256

    /// One caller's write.
    struct Part: Sendable {
        /// Does the work and keeps its result.
        let run: @Sendable (Transaction) throws -> Void
        /// Has the caller go on: with why there is no result, or with nil when it is on the disk.
        let finish: @Sendable ((any Error)?) -> Void
    }

    private struct State {
        var parts: [Part] = []
        var isAnnounced = false
    }

    private let state = Mutex(State())

    /// Adds a write.
    ///
    /// - Returns: Whether somebody has to see to it that the queue is emptied.
    func add(_ part: Part) -> Bool {
        state.withLock { state in
            state.parts.append(part)
            defer { state.isAnnounced = true }
            return !state.isAnnounced
        }
    }

    /// What shares the next transaction, and whether more is left.
    func take() -> (parts: [Part], hasMore: Bool) {
        state.withLock { state in
            let parts = Array(state.parts.prefix(Self.limit))
            state.parts.removeFirst(parts.count)
            state.isAnnounced = !state.parts.isEmpty
            return (parts, state.isAnnounced)
        }
    }
}

extension Writer {
    /// Runs a write; when it is committed, what happened in it is told.
    ///
    /// Each is a part of its own: one that throws takes nothing of the others with it, but has them run once
    /// more. A fault of the database fails all that shared the transaction.
    nonisolated func write<T: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> T
    ) async throws -> T {
        let result = Mutex<T?>(nil)
        try await withCheckedThrowingContinuation {
            (caller: CheckedContinuation<Void, any Error>) in
            let part = WriteQueue.Part(
                run: { transaction in
                    let value = try body(transaction)
                    result.withLock { $0 = value }
                },
                finish: { error in
                    if let error { caller.resume(throwing: error) } else { caller.resume() }
                }
            )
            if queued.add(part) { Task { await self.writeQueued() } }
        }
        guard let value = result.withLock({ $0 }) else { throw DatabaseError.closed }
        return value
    }

    /// Runs what waits in one transaction; what comes meanwhile is another one, after others that want
    /// something of the writer.
    private func writeQueued() {
        let (parts, hasMore) = queued.take()
        if hasMore { Task { self.writeQueued() } }
        do {
            let row = lastRow
            let errors = try write(parts)
            if lastRow != row { indexSoon() }
            for (part, error) in zip(parts, errors) {
                part.finish(error.map { DatabaseError.wrapping($0, path: setup.path) })
            }
        } catch {
            for part in parts { part.finish(error) }
        }
    }

    /// Runs parts as a whole; when one of them fails, each with a way back, which costs a copy of every page
    /// that it touches.
    ///
    /// - Returns: What was wrong with each alone; nil stands for success.
    private func write(_ parts: [WriteQueue.Part]) throws -> [(any Error)?] {
        do {
            try commit { transaction in
                for part in parts {
                    try part.run(transaction)
                    // A part that passes over such a failure would have the others run outside of it.
                    guard !transaction.isLost else {
                        throw DatabaseError.inputOutput(reason: "a write was taken back")
                    }
                }
            }
            return parts.map { _ in nil }
        } catch  where parts.count > 1 && !StorageTrouble(error).isFault {
            return try commit { transaction in
                try parts.map { try Self.attempt($0, in: transaction) }
            }
        }
    }

    private static func attempt(
        _ part: WriteQueue.Part,
        in transaction: Transaction
    ) throws -> (any Error)? {
        do {
            try transaction.attempt { try part.run(transaction) }
            return nil
        } catch  where !transaction.isLost && !StorageTrouble(error).isFault {
            return error
        }
    }
}
