public import Model
public import SQLite

/// An own message as it was sent, for sending it again.
public struct SentContent: Hashable, Sendable {
    /// The name of its kind in the outbox.
    public var kind: String
    /// The serialized protocol message.
    public var payload: [UInt8]
}

extension Reader {
    /// What this device sent into a chat under an id, for sending it again; nil when it did not.
    public func sentContent(chat: JID, id: MessageID) throws(SQLiteError) -> SentContent? {
        if let payload = try storedContent(chat: chat, id: id) {
            return SentContent(kind: "message", payload: payload)
        }
        guard let chat = try findChat(chat) else { return nil }
        return try departed(id, ofChat: chat)
    }

    /// What this device sent under an id and belongs to no chat; nil when it did not.
    public func sentContent(ofNoChat id: MessageID) throws(SQLiteError) -> SentContent? {
        try departed(id, ofChat: 0)
    }

    private func departed(_ id: MessageID, ofChat chat: Int64) throws(SQLiteError) -> SentContent? {
        try connection.statement("SELECT kind, payload FROM departed WHERE id = ? AND chat = ?")
            .first([.text(id.text), .integer(chat)]) {
                SentContent(kind: $0.text(0), payload: $0.bytes(1))
            }
    }
}

extension Transaction {
    /// How many things without a row are kept for being sent again.
    private static var departedLimit: Int64 { 10_000 }

    /// Keeps what left without a row of its own, when somebody may ask for it again.
    func keepDeparted(_ entry: OutboxEntry) throws(SQLiteError) {
        guard entry.lane.answer == .message else { return }
        try connection.statement(
            "INSERT INTO departed (chat, id, kind, payload) VALUES (?, ?, ?, ?)"
        ).run([
            .integer(entry.lane.chat), .text(entry.id.text), .text(entry.kind),
            .bytes(entry.payload),
        ])
        let number = connection.lastInsertedRow
        guard number % 256 == 0 else { return }
        try connection.statement("DELETE FROM departed WHERE number <= ?")
            .run([.integer(number - Self.departedLimit)])
    }
}
