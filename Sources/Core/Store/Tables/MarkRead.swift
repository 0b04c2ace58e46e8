public import Model
public import SQLite

extension Transaction {
    /// Marks others' messages in a chat as read, up to and with the message in `row`.
    ///
    /// Looks at no message before the oldest that is unread.
    ///
    /// - Returns: Those that were unread, oldest first; nil when the chat has no message in this row.
    public func markRead(chat: JID, through row: Int64) throws(SQLiteError) -> [Message]? {
        let address = try canonical(chat)
        guard let last = try message(row: row), last.chat == address else { return nil }
        return try markRead(through: last)
    }

    private func markRead(through last: Message) throws(SQLiteError) -> [Message] {
        let address = last.chat
        guard let chat = try findChat(address) else { return [] }
        var tally = try tally(chat)
        guard let from = tally.unreadFrom else { return [] }
        let rows = try connection.statement(
            """
            UPDATE messages SET is_read = 1
            WHERE chat = ?1 AND is_from_me = 0 AND is_read = 0
                AND time >= ?4 AND time <= ?2 AND (time < ?2 OR row <= ?3)
            RETURNING row
            """
        ).all([
            .integer(chat), .integer(last.time.milliseconds), .integer(last.row), .integer(from),
        ]) { $0.int(0) }
        guard !rows.isEmpty else { return [] }
        tally.read(rows.count, through: last.time.milliseconds)
        memory.tallies.set(tally, chat)
        touch(address)
        var messages: [Message] = []
        for row in rows {
            if let message = try message(row: row) { messages.append(message) }
        }
        return messages.sorted { ($0.time, $0.row) < ($1.time, $1.row) }
    }

    /// Marks others' messages in a chat as read, up to the newest of these ids.
    ///
    /// - Returns: Those that were unread, oldest first.
    public func markRead(chat: JID, ids: [MessageID]) throws(SQLiteError) -> [Message] {
        var newest: Message?
        for id in ids {
            guard let found = try message(chat: chat, id: id) else { continue }
            if let known = newest, (known.time, known.row) > (found.time, found.row) { continue }
            newest = found
        }
        return try newest.map { newest throws(SQLiteError) in
            try markRead(through: newest)
        } ?? []
    }
}
