import Model
import Store

// What waits and was not sealed can be taken back: nobody has it.

extension Outbox {
    /// What came of taking a message back.
    enum TakenBack: Hashable, Sendable {
        /// This is left of it.
        case done(Message)
        /// There is no such own message.
        case unknown
        /// It is not in the outbox any more; while it is queued, it may have left.
        case gone(DeliveryState?)
    }

    /// Takes an own message out of the outbox and leaves nothing of it in its chat, both or neither; what stands
    /// behind it goes on.
    ///
    /// What was sealed may have left over a connection that was lost, and stays.
    ///
    /// - Parameters:
    ///   - id: The message.
    ///   - chat: Its chat; nil takes the newest own message of this id.
    /// - Returns: What came of it.
    /// - Throws: ``EngineError`` when the database fails.
    nonisolated func takeBack(
        _ id: MessageID,
        in chat: JID?
    ) async throws(EngineError) -> TakenBack {
        let now = link.serverNow
        let (taken, entry) = try await submit(to: chat, needsLink: false) {
            transaction -> ((TakenBack, OutboxEntry?), [OutboxLane]) in
            let found =
                if let chat {
                    try transaction.message(chat: chat, id: id, sender: nil)
                } else {
                    try transaction.ownMessage(id: id)
                }
            guard let message = found, message.isFromMe else { return ((.unknown, nil), []) }
            guard message.state == .queued,
                let entry = try transaction.outgoing(message: message.row), entry.stanza == nil
            else { return ((.gone(message.state), nil), []) }
            try transaction.fail(entry.entry, reason: "it was taken back")
            let left = try Self.delete(message, at: now, in: transaction)
            return ((.done(left), entry), [entry.lane])
        }
        if let entry { await uploads?.cancel(entry) }
        return taken
    }

    /// Leaves nothing of an own message in its chat.
    nonisolated static func delete(
        _ message: Message,
        at now: Timestamp,
        in transaction: Transaction
    ) throws -> Message {
        let deleted = Message.Content.deleted(by: message.sender)
        guard let left = try transaction.revoke(row: message.row, leaving: deleted) else {
            return message
        }
        try transaction.record(
            MessageRevoked(
                chat: message.chat,
                id: message.id,
                author: message.sender,
                by: message.sender,
                isFromMe: true,
                time: now
            )
        )
        return left
    }
}
