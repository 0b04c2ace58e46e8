internal import Model
public import SQLite

extension Transaction {
    /// Stores a message exactly once, with what its chat counts and the event.
    ///
    /// Its place in the chat is (time, row). A time that cannot be is moved to the nearest that can.
    /// Search finds it within a second.
    ///
    /// - Returns: What was stored; nil when (chat, sender, id) is known already. A message that was
    ///   waiting or unavailable and now says more keeps its row, gets its content and is returned.
    /// - Throws: `SQLiteError`; of kind `constraint` for an id or an address that is not stored.
    public func insert(_ new: NewMessage) throws(SQLiteError) -> StoredMessage? {
        guard let message = try store(new) else { return try fill(new) }
        try record(MessageAdded(message))
        return try stored(message)
    }

    /// Stores a message of the past exactly once, as ``insert(_:)`` does, but for the event: one event tells of all
    /// that came with it.
    ///
    /// - Returns: What was stored; nil when (chat, sender, id) is known already.
    /// - Throws: `SQLiteError`.
    public func insertOld(_ new: NewMessage) throws(SQLiteError) -> StoredMessage? {
        guard let message = try store(new) else { return try fill(new) }
        return try stored(message)
    }

    private func stored(_ message: Message) throws(SQLiteError) -> StoredMessage {
        touch(message.chat)
        return StoredMessage(
            message: message,
            isNew: true,
            held: try takeHeldEffects(on: message.id, chat: try chatID(message.chat))
        )
    }

    /// Gives a message its row, and counts it; nil when it is known already.
    private func store(_ new: NewMessage) throws(SQLiteError) -> Message? {
        try OutsideText.check(new.id)
        let context = try new.context?.checked()
        let chat = try canonical(new.chat)
        let sender = try canonical(new.sender)
        let chatID = try chatID(chat)
        let message = Message(
            row: try nextRow(),
            chat: chat,
            id: new.id,
            sender: sender,
            isFromMe: new.isFromMe,
            time: new.time.plausible(now: now),
            content: new.content,
            state: new.state,
            isRead: new.isRead || new.isFromMe || new.content.isSystem,
            context: context
        )
        guard try insert(message, chat: chatID, payload: new.encoded) else { return nil }
        memory.lastRow = message.row
        var tally = try tally(chatID)
        tally.add(
            row: message.row,
            time: message.time.milliseconds,
            isUnread: !message.isRead
        )
        memory.tallies.set(tally, chatID)
        return message
    }

    private func insert(
        _ message: Message,
        chat: Int64,
        payload: [UInt8]?
    ) throws(SQLiteError) -> Bool {
        try connection.statement(
            """
            INSERT INTO messages (row, chat, sender, key, id, is_from_me, is_read, time, state, kind,
                text, details, payload, context)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """
        ).run([
            .integer(message.row), .integer(chat), .integer(try personID(message.sender)),
            .integer(message.id.key), .text(message.id.text), .flag(message.isFromMe),
            .flag(message.isRead), .integer(message.time.milliseconds),
            .integer((message.state?.rawValue).map(Int64.init)), .text(message.content.kind),
            .text(message.content.words), .text(try message.content.details), .bytes(payload),
            .text(try message.context?.stored),
        ])
        return connection.changes > 0
    }

    /// The row that the next message gets: larger than every one before, also than one that went.
    private func nextRow() throws(SQLiteError) -> Int64 {
        if let last = memory.lastRow { return last + 1 }
        let last =
            try connection.statement(
                """
                SELECT max(coalesce((SELECT max(row) FROM messages), 0),
                    (SELECT row FROM search_progress))
                """
            ).number() ?? 0
        return last + 1
    }

    /// Gives a row that said less the content of `new`.
    private func fill(_ new: NewMessage) throws(SQLiteError) -> StoredMessage? {
        let old = try message(chat: new.chat, id: new.id, sender: new.sender)
        guard let old, old.content.isPlaceholder, new.content != old.content,
            !new.content.isPlaceholder || old.content == .waiting
        else { return nil }
        try setContent(new.content, row: old.row, payload: new.encoded)
        if let context = try new.context?.checked() {
            try connection.statement("UPDATE messages SET context = ?2 WHERE row = ?1")
                .run([.integer(old.row), .text(try context.stored)])
        }
        guard let message = try changed(row: old.row) else { return nil }
        let chat = try chatID(message.chat)
        return StoredMessage(
            message: message,
            isNew: false,
            held: try takeHeldEffects(on: message.id, chat: chat)
        )
    }

    /// Replaces what a row says, in the search index too.
    func setContent(
        _ content: Message.Content,
        row: Int64,
        payload: [UInt8]?
    ) throws(SQLiteError) {
        try removeWords(row)
        try connection.statement(
            "UPDATE messages SET kind = ?2, text = ?3, details = ?4, payload = ?5 WHERE row = ?1"
        ).run([
            .integer(row), .text(content.kind), .text(content.words), .text(try content.details),
            .bytes(payload),
        ])
        try addWords(row)
    }

    /// Tells that a message changed; returns it as it became.
    @discardableResult
    func changed(row: Int64) throws(SQLiteError) -> Message? {
        guard let message = try message(row: row) else { return nil }
        try record(MessageChanged(message))
        touch(message.chat)
        return message
    }

    /// Notes how far an own message has come; tells it.
    ///
    /// - Parameters:
    ///   - new: What it becomes.
    ///   - old: The time that it bears now.
    /// - Throws: `SQLiteError`.
    func advance(to new: MessageStateChanged, from old: Timestamp) throws(SQLiteError) {
        let values: [SQLValue] = [.integer(new.row), .int(new.state.rawValue)]
        if new.time == old {
            // A time that is named is written into its index anew, even when it is the same.
            try connection.statement("UPDATE messages SET state = ?2 WHERE row = ?1").run(values)
        } else {
            try connection.statement("UPDATE messages SET state = ?2, time = ?3 WHERE row = ?1")
                .run(values + [.integer(new.time.milliseconds)])
        }
        try record(new)
        touch(new.chat)
    }
}
