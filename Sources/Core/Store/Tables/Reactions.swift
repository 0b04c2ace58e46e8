public import Model
public import SQLite

extension Reader {
    /// The reactions to a message, oldest first.
    func reactions(to row: Int64) throws(SQLiteError) -> [Reaction] {
        try connection.statement(
            """
            SELECT lid, phone, address, emoji, time, is_from_me FROM reactions
            JOIN people ON people.id = sender
            WHERE message = ? AND emoji IS NOT NULL ORDER BY time, sender
            """
        ).all([.integer(row)]) { row throws(SQLiteError) in
            Reaction(
                sender: try row.address(0),
                emoji: row.text(3),
                time: Timestamp(milliseconds: row.int(4)),
                isFromMe: row.flag(5)
            )
        }
    }
}

/// What is known of one person's reactions to a message: the last one.
public struct StoredReaction: Hashable, Sendable {
    /// The emoji; nil once it was taken back.
    public var emoji: String?
    /// When, server clock.
    public var time: Timestamp
    /// The id of the message that brought it; nil for one that history told of.
    public var id: MessageID?

    /// Creates one from its parts.
    public init(emoji: String?, time: Timestamp, id: MessageID?) {
        self.emoji = emoji
        self.time = time
        self.id = id
    }
}

extension Transaction {
    /// The last that somebody did under a message; nil when that is nothing.
    public func storedReaction(
        of sender: JID,
        to row: Int64
    ) throws(SQLiteError) -> StoredReaction? {
        try connection.statement(
            "SELECT emoji, time, id FROM reactions WHERE message = ? AND sender = ?"
        ).first([.integer(row), .integer(try personID(sender))]) {
            StoredReaction(
                emoji: $0.optionalText(0),
                time: Timestamp(milliseconds: $0.int(1)),
                id: $0.optionalText(2).map(MessageID.init)
            )
        }
    }

    /// Puts somebody's emoji under a message in place of the one before; an empty one takes it back.
    ///
    /// One that is older than what is known of the same person changes nothing, nor does one under a message that
    /// was deleted for everyone.
    ///
    /// - Parameters:
    ///   - reaction: Who, what and when.
    ///   - row: The message.
    ///   - id: The id of the message that brought it; nil for one that history told of.
    /// - Returns: The message as it became; nil when nothing changed.
    /// - Throws: `SQLiteError`.
    @discardableResult
    public func react(
        _ reaction: Reaction,
        to row: Int64,
        id: MessageID? = nil
    ) throws(SQLiteError) -> Message? {
        if let id { try OutsideText.check(id) }
        let emoji = reaction.emoji.isEmpty ? nil : OutsideText.name(reaction.emoji)
        try connection.statement(
            """
            INSERT INTO reactions (message, sender, is_from_me, emoji, time, id)
            SELECT ?, ?, ?, ?, ?, ? WHERE NOT EXISTS
                (SELECT 1 FROM messages WHERE row = ?1 AND kind = ?7)
            ON CONFLICT DO UPDATE SET emoji = excluded.emoji, time = excluded.time,
                id = excluded.id, is_from_me = excluded.is_from_me
            WHERE excluded.time >= time AND (emoji IS NOT excluded.emoji OR id IS NOT excluded.id)
            """
        ).run([
            .integer(row), .integer(try personID(reaction.sender)), .flag(reaction.isFromMe),
            .text(emoji), .integer(reaction.time.plausible(now: now).milliseconds),
            .text(id?.text), .text(DeletedContent.kind),
        ])
        guard connection.changes > 0 else { return nil }
        try countReactions(row)
        return try changed(row: row)
    }

    /// Takes back somebody's reaction, if it is still the one that this message brought.
    ///
    /// - Parameters:
    ///   - id: The id of the message that brought it.
    ///   - sender: Whose it is.
    ///   - row: The message under which it is.
    ///   - before: What was there before it; nil for nothing.
    /// - Returns: The message as it became; nil when another reaction took its place, or there is none.
    /// - Throws: `SQLiteError`.
    @discardableResult
    public func takeBackReaction(
        _ id: MessageID,
        of sender: JID,
        from row: Int64,
        before: StoredReaction?
    ) throws(SQLiteError) -> Message? {
        let key: [SQLValue] = [.integer(row), .integer(try personID(sender)), .text(id.text)]
        if let before {
            try connection.statement(
                """
                UPDATE reactions SET emoji = ?4, time = ?5, id = ?6
                WHERE message = ?1 AND sender = ?2 AND id = ?3
                """
            ).run(
                key + [
                    .text(before.emoji), .integer(before.time.milliseconds), .text(before.id?.text),
                ]
            )
        } else {
            try connection.statement(
                "DELETE FROM reactions WHERE message = ? AND sender = ? AND id = ?"
            ).run(key)
        }
        guard connection.changes > 0 else { return nil }
        try countReactions(row)
        return try changed(row: row)
    }

    /// Notes how many reactions a message has, so that reading a page asks only where there are some.
    func countReactions(_ row: Int64) throws(SQLiteError) {
        try connection.statement(
            """
            UPDATE messages SET reactions =
                (SELECT count(*) FROM reactions WHERE message = ?1 AND emoji IS NOT NULL)
            WHERE row = ?1
            """
        ).run([.integer(row)])
    }

    /// Puts a reaction under a message, and tells of it when that changed something.
    ///
    /// - Parameters:
    ///   - reaction: Who, what and when; an empty emoji takes it back.
    ///   - row: The message.
    ///   - id: The id of the message that brought it.
    /// - Throws: `SQLiteError`.
    public func show(
        _ reaction: Reaction,
        under row: Message,
        id: MessageID
    ) throws(SQLiteError) {
        guard try react(reaction, to: row.row, id: id) != nil else { return }
        try record(
            ReactionChanged(
                chat: row.chat,
                message: row.id,
                author: row.sender,
                sender: reaction.sender,
                isFromMe: reaction.isFromMe,
                emoji: reaction.emoji,
                time: reaction.time
            )
        )
    }
}
