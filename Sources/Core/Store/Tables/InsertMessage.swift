public import Model
public import SQLite

extension Transaction {
    /// Stores a message exactly once, with its chat's row, the search words and the event.
    ///
    /// - Returns: What was stored; nil when (chat, sender, id) is known already. A message that was
    ///   waiting or unavailable and now says more keeps its row, gets its content and is returned.
    public func insert(_ new: NewMessage) throws(SQLiteError) -> StoredMessage? {
        let chat = try canonical(new.chat)
        let sender = try canonical(new.sender)
        let chatID = try chatID(chat)
        let isRead = new.isRead || new.isFromMe || new.content.isSystem
        let stored = new.content.stored
        let senderID = SQLValue.integer(try addressID(sender))
        try connection.statement(
            """
            INSERT INTO messages (chat, sender, id, is_from_me, time, kind, text, state, is_read,
                payload)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """
        ).run([
            .integer(chatID), senderID, .text(new.id.text), .flag(new.isFromMe),
            .integer(new.time.milliseconds), .integer(stored.kind), .text(stored.text),
            .integer((new.state?.rawValue).map(Int64.init)), .flag(isRead), .bytes(new.encoded),
        ])
        guard connection.changes > 0 else {
            return try fill([.integer(chatID), .text(new.id.text), senderID], from: new)
        }
        let message = Message(
            row: connection.lastInsertedRow,
            chat: chat,
            id: new.id,
            sender: sender,
            isFromMe: new.isFromMe,
            time: new.time,
            content: new.content,
            state: new.state,
            isRead: isRead
        )
        try addWords(of: message)
        try connection.statement(
            """
            UPDATE chats SET unread = unread + ?2,
                last_message = CASE WHEN ?3 >= last_activity THEN ?4 ELSE last_message END,
                last_activity = max(last_activity, ?3)
            WHERE id = ?1
            """
        ).run([
            .integer(chatID), .flag(!isRead), .integer(new.time.milliseconds),
            .integer(message.row),
        ])
        try record(MessageAdded(message))
        return StoredMessage(message: message, isNew: true)
    }

    /// Gives a row that said less the content of `new`.
    private func fill(_ key: [SQLValue], from new: NewMessage) throws(SQLiteError) -> StoredMessage?
    {
        let (kind, text) = new.content.stored
        let row = try connection.statement(
            """
            UPDATE messages SET kind = ?4, text = ?5, payload = ?6
            WHERE chat = ?1 AND id = ?2 AND sender = ?3 AND kind < 2 AND kind < ?4
            RETURNING row
            """
        ).number(key + [.integer(kind), .text(text), .bytes(new.encoded)])
        guard let row, let message = try message(row: row) else { return nil }
        try addWords(of: message)
        try record(MessageChanged(message))
        return StoredMessage(message: message, isNew: false)
    }

    /// Changes own messages to a state that is further on.
    ///
    /// A group's messages count as delivered or read by member, which is not kept yet: there nothing
    /// changes.
    ///
    /// - Returns: Those that changed.
    public func applyReceipt(
        chat: JID,
        ids: [MessageID],
        from reader: JID,
        kind: ReceiptKind,
        time: Timestamp
    ) throws(SQLiteError) -> [Message] {
        guard chat.isPerson, let chat = try findChat(canonical(chat)) else { return [] }
        var changed: [Message] = []
        for id in ids {
            let row = try connection.statement(
                """
                UPDATE messages SET state = ?3
                WHERE chat = ?1 AND id = ?2 AND is_from_me = 1 AND state < ?3
                RETURNING row
                """
            ).number([.integer(chat), .text(id.text), .int(kind.state.rawValue)])
            guard let row, let message = try message(row: row) else { continue }
            try record(MessageChanged(message))
            changed.append(message)
        }
        return changed
    }

    /// Marks others' messages in a chat as read, up to and with the message in `row`.
    ///
    /// - Returns: Those that were unread, oldest first.
    public func markRead(chat: JID, through row: Int64) throws(SQLiteError) -> [Message] {
        let address = try canonical(chat)
        guard let chat = try findChat(address), let last = try message(row: row),
            last.chat == address
        else { return [] }
        let rows = try connection.statement(
            """
            UPDATE messages SET is_read = 1
            WHERE chat = ?1 AND is_from_me = 0 AND is_read = 0
                AND time <= ?2 AND (time < ?2 OR row <= ?3)
            RETURNING row
            """
        ).all([.integer(chat), .integer(last.time.milliseconds), .integer(row)]) { $0.int(0) }
        guard !rows.isEmpty else { return [] }
        try connection.statement("UPDATE chats SET unread = max(0, unread - ?) WHERE id = ?")
            .run([.int(rows.count), .integer(chat)])
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
        guard let newest else { return [] }
        return try markRead(chat: chat, through: newest.row)
    }
}
