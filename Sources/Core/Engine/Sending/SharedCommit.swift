import Store
import Synchronization

/// Writes of several callers in one transaction: those that come while one is on its way to the disk
/// share the next.
///
/// Each is a part of its own: one that throws, or asks for what the database refuses, takes nothing of the
/// others with it; when the database itself fails, all do.
final class SharedCommit: Sendable {
    /// How many writes share a transaction at most.
    private static let limit = 256

    private typealias Caller = CheckedContinuation<Void, any Error>

    private struct Part {
        /// Does the work and keeps its result.
        let run: @Sendable (Transaction) throws -> Void
        /// Hands the result, or why there is none, to the caller.
        let finish: @Sendable ((any Error)?) -> Void
    }

    private struct State {
        var parts: [Part] = []
        var isBusy = false
    }

    private let link: Link
    private let state = Mutex(State())

    /// Creates one for an account's database.
    init(link: Link) { self.link = link }

    /// Runs a write; returns when it is on the disk.
    func write<T: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> T
    ) async throws -> T {
        let result = Mutex<T?>(nil)
        try await withCheckedThrowingContinuation { (caller: Caller) in
            let part = Part(
                run: { transaction in
                    let value = try body(transaction)
                    result.withLock { $0 = value }
                },
                finish: { error in
                    if let error { caller.resume(throwing: error) } else { caller.resume() }
                }
            )
            let starts = state.withLock { state in
                state.parts.append(part)
                defer { state.isBusy = true }
                return !state.isBusy
            }
            if starts { Task { await self.commit() } }
        }
        guard let value = result.withLock({ $0 }) else { throw EngineError.cancelled }
        return value
    }

    private func commit() async {
        while let parts = next() {
            do {
                let errors = try await link.write { transaction in
                    try parts.map { try Self.run($0, of: parts, in: transaction) }
                }
                for (part, error) in zip(parts, errors) { part.finish(error) }
            } catch {
                for part in parts { part.finish(error) }
            }
        }
    }

    /// The parts that wait; nil when there are none, and then nobody is busy any more.
    private func next() -> [Part]? {
        state.withLock { state in
            let parts = Array(state.parts.prefix(Self.limit))
            state.parts.removeFirst(parts.count)
            state.isBusy = !parts.isEmpty
            return parts.isEmpty ? nil : parts
        }
    }

    /// Runs a part; what is wrong with it alone is its own error, and nil stands for success.
    private static func run(
        _ part: Part,
        of parts: [Part],
        in transaction: Transaction
    ) throws -> (any Error)? {
        // Alone, it may fail as a whole.
        guard parts.count > 1 else {
            try part.run(transaction)
            return nil
        }
        do {
            try transaction.attempt { try part.run(transaction) }
            return nil
        } catch  where StorageTrouble(error) != .fault {
            return error
        }
    }
}
