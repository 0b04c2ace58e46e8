public import Model
import Store

extension Account {
    /// How the account stands at this moment.
    public func status() async -> AccountStatus {
        let credentials = link.identity.linked
        var pairing = link.events.pairing
        if case .linked = pairing { pairing = nil }
        return AccountStatus(
            connection: link.events.connection,
            pairing: pairing,
            jid: credentials?.jid,
            lid: credentials?.lid,
            pushName: credentials?.pushName,
            queued: (try? await database.read { try $0.queuedCount() }) ?? 0
        )
    }

    /// Puts a text into the outbox; it goes out as soon as there is a connection, exactly once.
    ///
    /// - Returns: The message as stored, in state ``DeliveryState/queued``.
    public func send(text: String, to recipient: JID) async throws(AccountError) -> Message {
        try await sender.enqueue(text: text, to: recipient)
    }

    /// Marks a chat as read up to a message, here and (by receipts) at its senders.
    public func markRead(chat: JID, through row: Int64) async throws(AccountError) {
        try await sender.markRead(chat: chat, through: row)
    }

    /// A part of the chat list, newest activity first.
    public func chats(limit: Int, offset: Int = 0) async throws(AccountError) -> [Chat] {
        try await read { try $0.chats(limit: limit, offset: offset) }
    }

    /// A page of a chat's messages, oldest first; the newest page when `before`, a row, is nil.
    public func messages(
        chat: JID,
        before: Int64? = nil,
        limit: Int
    ) async throws(AccountError) -> [Message] {
        try await read { reader in
            guard let before else { return try reader.messages(chat: chat, limit: limit) }
            guard let message = try reader.message(row: before) else { return [] }
            return try reader.messages(chat: chat, before: message, limit: limit)
        }
    }

    /// How far an own message has come; nil when it is not stored or somebody else's.
    public func state(of id: MessageID, in chat: JID) async throws(AccountError) -> DeliveryState? {
        try await read { try $0.message(chat: chat, id: id)?.state }
    }

    private func read<T: Sendable>(
        _ body: @escaping @Sendable (Reader) throws -> T
    ) async throws(AccountError) -> T {
        do {
            return try await database.read(body)
        } catch {
            throw AccountError.storage("\(error)")
        }
    }
}
