public import Model
public import SQLite

extension Message {
    /// Reads a row of the view `message_rows`; reactions come after.
    init(_ row: borrowing Row) throws(SQLiteError) {
        self.init(
            row: row.int(0),
            chat: try row.address(1),
            id: MessageID(row.text(4)),
            sender: try row.address(5),
            isFromMe: row.flag(8),
            time: Timestamp(milliseconds: row.int(9)),
            content: Content(
                kind: row.text(10),
                text: row.text(11),
                details: row.optionalText(12)
            ),
            state: row.optionalInt(13).flatMap { DeliveryState(rawValue: Int($0)) },
            isRead: row.flag(14),
            context: row.optionalText(17).flatMap(MessageContext.init(stored:)),
            marks: MessageMarks(row)
        )
    }
}

extension MessageMarks {
    /// Reads the marks of a row of the view `message_rows`; nil when there are none.
    fileprivate init?(_ row: borrowing Row) {
        let edited = row.optionalInt(18).map(Timestamp.init(milliseconds:))
        let pinned = row.optionalInt(20).map(Timestamp.init(milliseconds:))
        self.init(
            edited: edited,
            isStarred: row.optionalInt(19) == 1,
            pinned: pinned,
            isKept: row.optionalInt(21) == 1
        )
        if isEmpty { return nil }
    }
}

extension Reader {
    /// A page of a chat, oldest first: the newest one, or what comes before a message.
    ///
    /// Messages are ordered by (time, row), so a page break between equal times loses nothing.
    public func messages(
        chat: JID,
        before: Message? = nil,
        limit: Int
    ) throws(SQLiteError) -> [Message] {
        guard let chat = try findChat(chat) else { return [] }
        guard let before else {
            return try page(
                "SELECT * FROM message_rows WHERE chat = ? ORDER BY time DESC, row DESC LIMIT ?",
                [.integer(chat), .int(limit)]
            ).reversed()
        }
        let time = SQLValue.integer(before.time.milliseconds)
        let sameTime = try page(
            """
            SELECT * FROM message_rows WHERE chat = ? AND time = ? AND row < ?
            ORDER BY row DESC LIMIT ?
            """,
            [.integer(chat), time, .integer(before.row), .int(limit)]
        )
        let earlier = try page(
            """
            SELECT * FROM message_rows WHERE chat = ? AND time < ?
            ORDER BY time DESC, row DESC LIMIT ?
            """,
            [.integer(chat), time, .int(limit - sameTime.count)]
        )
        return (sameTime + earlier).reversed()
    }

    /// The oldest message of a chat that somebody sent: what the chat itself tells of is none.
    public func oldestMessage(chat: JID) throws(SQLiteError) -> Message? {
        guard let id = try findChat(chat) else { return nil }
        var found = try page(
            "SELECT * FROM message_rows WHERE chat = ? ORDER BY time, row LIMIT 1",
            [.integer(id)]
        )
        while let last = found.last {
            if let message = found.first(where: { !$0.content.isSystem }) { return message }
            found = try messages(chat: chat, after: last, limit: 100)
        }
        return nil
    }

    /// The page of a chat that comes after a message, oldest first.
    public func messages(
        chat: JID,
        after: Message,
        limit: Int
    ) throws(SQLiteError) -> [Message] {
        guard let chat = try findChat(chat) else { return [] }
        let time = SQLValue.integer(after.time.milliseconds)
        let sameTime = try page(
            """
            SELECT * FROM message_rows WHERE chat = ? AND time = ? AND row > ?
            ORDER BY row LIMIT ?
            """,
            [.integer(chat), time, .integer(after.row), .int(limit)]
        )
        let later = try page(
            """
            SELECT * FROM message_rows WHERE chat = ? AND time > ?
            ORDER BY time, row LIMIT ?
            """,
            [.integer(chat), time, .int(limit - sameTime.count)]
        )
        return sameTime + later
    }

    /// The message in a row.
    public func message(row: Int64) throws(SQLiteError) -> Message? {
        try page("SELECT * FROM message_rows WHERE row = ?", [.integer(row)]).first
    }

    /// The message with an id in a chat.
    ///
    /// - Parameters:
    ///   - chat: The chat, by any address.
    ///   - id: The message's id.
    ///   - sender: Who wrote it; nil takes an own one when several have the id.
    /// - Returns: The message; nil when there is none.
    /// - Throws: `SQLiteError`.
    public func message(
        chat: JID,
        id: MessageID,
        sender: JID? = nil
    ) throws(SQLiteError) -> Message? {
        guard let row = try findMessage(chat: chat, id: id, sender: sender) else { return nil }
        return try message(row: row)
    }

    /// The row of the message with an id in a chat.
    func findMessage(chat: JID, id: MessageID, sender: JID?) throws(SQLiteError) -> Int64? {
        guard let chat = try findChat(chat) else { return nil }
        guard let sender else {
            return try connection.statement(
                """
                SELECT row FROM messages WHERE key = ? AND chat = ? AND id = ?
                ORDER BY is_from_me DESC LIMIT 1
                """
            ).number([.integer(id.key), .integer(chat), .text(id.text)])
        }
        guard let sender = try findPerson(sender) else { return nil }
        return try connection.statement(
            "SELECT row FROM messages WHERE key = ? AND chat = ? AND sender = ? AND id = ?"
        ).number([.integer(id.key), .integer(chat), .integer(sender), .text(id.text)])
    }

    /// The serialized protocol message of the message in a row; nil when none is kept.
    public func payload(row: Int64) throws(SQLiteError) -> [UInt8]? {
        try connection.statement("SELECT payload FROM messages WHERE row = ?")
            .first([.integer(row)]) { $0.optionalBytes(0) }.flatMap(\.self)
    }

    /// The serialized protocol message of an own message, for sending it again.
    public func storedContent(chat: JID, id: MessageID) throws(SQLiteError) -> [UInt8]? {
        guard let chat = try findChat(chat) else { return nil }
        return try connection.statement(
            """
            SELECT payload FROM messages WHERE key = ? AND chat = ? AND id = ? AND is_from_me = 1
            """
        ).first([.integer(id.key), .integer(chat), .text(id.text)]) { $0.optionalBytes(0) }
            .flatMap(\.self)
    }

    /// The messages that a query of `message_rows` finds, with their reactions.
    private func page(
        _ sql: StaticString,
        _ arguments: [SQLValue]
    ) throws(SQLiteError) -> [Message] {
        var reacted: [Int] = []
        var count = 0
        var messages = try connection.statement(sql).all(arguments) { row throws(SQLiteError) in
            if row.int(15) > 0 { reacted.append(count) }
            count += 1
            return try Message(row)
        }
        for place in reacted { messages[place].reactions = try reactions(to: messages[place].row) }
        return messages
    }
}
