public import Model
public import SQLite

extension Message {
    /// Reads a row of the view `message_rows`.
    init(_ row: borrowing Row) throws(SQLiteError) {
        self.init(
            row: row.int(0),
            chat: try row.jid(1),
            id: MessageID(row.text(2)),
            sender: try row.jid(3),
            isFromMe: row.flag(4),
            time: Timestamp(milliseconds: row.int(5)),
            content: Content(kind: row.int(6), text: row.text(7)),
            state: row.optionalInt(8).flatMap { DeliveryState(rawValue: Int($0)) },
            isRead: row.flag(9)
        )
    }
}

extension Message.Content {
    /// How a content is stored: a number for the case and its words.
    ///
    /// A higher number in the first three says more, and replaces what says less.
    var stored: (kind: Int64, text: String?) {
        switch value {
        case is WaitingContent: (0, nil)
        case let content as UnavailableContent: (1, content.reason)
        case let content as TextContent: (2, content.text)
        case let content as UnsupportedContent: (3, content.type)
        default: (4, kind)
        }
    }

    init(kind: Int64, text: String) {
        self =
            switch kind {
            case 0: .waiting
            case 1: .unavailable(kind: text)
            case 2: .text(text)
            case 4: .securityCodeChanged
            default: .unsupported(type: text)
            }
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
        guard let chat = try findChat(canonical(chat)) else { return [] }
        guard let before else {
            return try connection.statement(
                "SELECT * FROM message_rows WHERE chat = ? ORDER BY time DESC, row DESC LIMIT ?"
            ).all([.integer(chat), .int(limit)], Message.init).reversed()
        }
        let time = SQLValue.integer(before.time.milliseconds)
        let sameTime = try connection.statement(
            """
            SELECT * FROM message_rows WHERE chat = ? AND time = ? AND row < ?
            ORDER BY row DESC LIMIT ?
            """
        ).all([.integer(chat), time, .integer(before.row), .int(limit)], Message.init)
        let earlier = try connection.statement(
            """
            SELECT * FROM message_rows WHERE chat = ? AND time < ?
            ORDER BY time DESC, row DESC LIMIT ?
            """
        ).all([.integer(chat), time, .int(limit - sameTime.count)], Message.init)
        return (sameTime + earlier).reversed()
    }

    /// The message in a row.
    public func message(row: Int64) throws(SQLiteError) -> Message? {
        try connection.statement("SELECT * FROM message_rows WHERE row = ?")
            .first([.integer(row)], Message.init)
    }

    /// The message with an id in a chat; an own one when several have it.
    public func message(chat: JID, id: MessageID) throws(SQLiteError) -> Message? {
        guard let chat = try findChat(canonical(chat)) else { return nil }
        return try connection.statement(
            "SELECT * FROM message_rows WHERE chat = ? AND id = ? ORDER BY is_from_me DESC LIMIT 1"
        ).first([.integer(chat), .text(id.text)], Message.init)
    }

    /// The serialized protocol message of an own message, for sending it again.
    public func storedContent(chat: JID, id: MessageID) throws(SQLiteError) -> [UInt8]? {
        guard let chat = try findChat(canonical(chat)) else { return nil }
        return try connection.statement(
            "SELECT payload FROM messages WHERE chat = ? AND id = ? AND is_from_me = 1"
        ).first([.integer(chat), .text(id.text)]) { $0.optionalBytes(0) }.flatMap { $0 }
    }

    /// An own message by its id alone, as a request to send it again names it.
    public func sentMessage(id: MessageID) throws(SQLiteError) -> SentMessage? {
        try connection.statement(
            """
            SELECT jid, row, payload FROM messages INDEXED BY messages_own
            JOIN chats ON chats.id = chat
            WHERE messages.id = ? AND is_from_me = 1 AND payload IS NOT NULL
            """
        ).first([.text(id.text)]) { row throws(SQLiteError) in
            SentMessage(chat: try row.jid(0), row: row.int(1), payload: row.bytes(2))
        }
    }

    /// How much there is.
    public func counts() throws(SQLiteError) -> Counts {
        let found = try connection.statement(
            """
            SELECT (SELECT count(*) FROM chats), (SELECT count(*) FROM messages),
                   (SELECT total(unread) FROM chats), (SELECT count(*) FROM outbox)
            """
        ).first { row in
            Counts(
                chats: Int(row.int(0)),
                messages: Int(row.int(1)),
                unread: Int(row.int(2)),
                queued: Int(row.int(3))
            )
        }
        return found ?? Counts(chats: 0, messages: 0, unread: 0, queued: 0)
    }
}
