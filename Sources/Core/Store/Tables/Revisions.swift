public import Model
public import SQLite

extension Transaction {
    /// Gives a message another content and keeps what it said before.
    ///
    /// An edit that is older than the newest one known changes nothing, nor does one of a message that was
    /// deleted for everyone.
    ///
    /// - Parameters:
    ///   - row: The message.
    ///   - content: What it says now.
    ///   - mentions: Whom it names now.
    ///   - time: When it was edited, server clock.
    ///   - encoded: The serialized protocol message that it is now.
    /// - Returns: The message as it became; nil when nothing changed.
    /// - Throws: `SQLiteError`.
    @discardableResult
    public func edit(
        row: Int64,
        to content: Message.Content,
        mentions: [JID] = [],
        at time: Timestamp,
        encoded: [UInt8]?
    ) throws(SQLiteError) -> Message? {
        let time = time.plausible(now: now).milliseconds
        try connection.statement(
            """
            INSERT INTO revisions (message, number, time, kind, text, details)
            SELECT row, (SELECT count(*) FROM revisions WHERE message = ?1), coalesce(edited, time),
                kind, text, details
            FROM messages WHERE row = ?1 AND coalesce(edited, 0) <= ?2 AND kind <> ?3
            """
        ).run([.integer(row), .integer(time), .text(DeletedContent.kind)])
        guard connection.changes > 0 else { return nil }
        try setContent(content, row: row, payload: encoded)
        var context = try message(row: row)?.context ?? MessageContext()
        context.mentions = mentions
        try connection.statement("UPDATE messages SET edited = ?2, context = ?3 WHERE row = ?1")
            .run([.integer(row), .integer(time), .text(try context.checked()?.stored)])
        return try changed(row: row)
    }

    /// Gives a message that was not whole yet the next part of its content; nothing of the part before is kept.
    ///
    /// - Returns: The message as it became; nil when nothing changed, or it was deleted for everyone.
    /// - Throws: `SQLiteError`.
    public func complete(
        row: Int64,
        with content: Message.Content,
        encoded: [UInt8]?
    ) throws(SQLiteError) -> Message? {
        guard let message = try message(row: row), message.content != content,
            message.content.kind != DeletedContent.kind
        else { return nil }
        try setContent(content, row: row, payload: encoded)
        return try changed(row: row)
    }

    /// Replaces a message by what is left of it after it was revoked: nothing that it said stays.
    ///
    /// - Returns: The message as it became; nil when there is none, or it was revoked before.
    @discardableResult
    public func revoke(
        row: Int64,
        leaving content: Message.Content
    ) throws(SQLiteError) -> Message? {
        guard let message = try message(row: row), message.content.kind != DeletedContent.kind
        else { return nil }
        try wipe(row: row, leaving: content)
        return try changed(row: row)
    }

    /// Takes from a message what it said and what others did with it.
    func wipe(row: Int64, leaving content: Message.Content) throws(SQLiteError) {
        try connection.statement("DELETE FROM revisions WHERE message = ?").run([.integer(row)])
        try connection.statement("DELETE FROM reactions WHERE message = ?").run([.integer(row)])
        try countReactions(row)
        try connection.statement("DELETE FROM answers WHERE message = ?").run([.integer(row)])
        try connection.statement(
            """
            UPDATE messages SET context = NULL, edited = NULL, is_starred = NULL, pinned = NULL,
                is_kept = NULL
            WHERE row = ?
            """
        ).run([.integer(row)])
        try setContent(content, row: row, payload: nil)
    }
}
