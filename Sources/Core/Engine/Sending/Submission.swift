import Model
import Store
import Synchronization

/// Something that is to be put into the outbox by its next round.
///
/// It is sealed in the same transaction when nothing stands before it, so that a message costs one wait for the
/// disk before it leaves.
struct Submission: Sendable {
    /// How many share a round at most.
    static let limit = 256

    /// The chat in whose line it will stand, if it is known before it is written.
    let chat: JID?
    /// Writes it down; returns where something was put in.
    let write: @Sendable (Transaction) throws -> [OutboxLane]
    /// Has the caller go on: with why it was not written, or with nil when it is on the disk.
    let finish: @Sendable (EngineError?) -> Void
}

extension Outbox {
    /// Writes something with the next round, with a connection or without; it is on the disk when this returns.
    ///
    /// - Parameters:
    ///   - chat: The chat in whose line of messages it will stand; nil when that is not known.
    ///   - needsLink: Whether it is for an account that is linked alone.
    ///   - body: Writes it, and says where something was put in; may run more than once.
    /// - Returns: What `body` returned.
    /// - Throws: ``EngineError``; then nothing of it was written.
    func submit<T: Sendable>(
        to chat: JID? = nil,
        needsLink: Bool = true,
        _ body: @escaping @Sendable (Transaction) throws -> (T, [OutboxLane])
    ) async throws(EngineError) -> T {
        let result = Mutex<T?>(nil)
        let error = await withCheckedContinuation { caller in
            let submission = Submission(
                chat: chat,
                write: { transaction in
                    // What a log-out came before must not wait here for another account.
                    if needsLink, try transaction.credentials?.jid == nil {
                        throw EngineError.notLinked
                    }
                    let (value, lanes) = try body(transaction)
                    result.withLock { $0 = value }
                    return lanes
                },
                finish: { caller.resume(returning: $0) }
            )
            accept(submission)
        }
        if let error { throw error }
        guard let value = result.withLock({ $0 }) else { throw EngineError.cancelled }
        return value
    }
}
