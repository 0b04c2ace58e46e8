public import Model
public import SQLite

extension Transaction {
    /// Notes what somebody calls themselves in a group; one that is older than what is known changes nothing.
    ///
    /// - Parameters:
    ///   - tag: The tag; empty for none.
    ///   - person: Whose.
    ///   - group: The group.
    ///   - time: When they said so.
    /// - Returns: Whether it is another one now.
    /// - Throws: `SQLiteError`.
    public func setTag(
        _ tag: String,
        of person: JID,
        in group: JID,
        at time: Timestamp
    ) throws(SQLiteError) -> Bool {
        guard let chat = try findChat(group) else { return false }
        try connection.statement(
            """
            INSERT INTO member_tags (chat, person, tag, time) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET tag = excluded.tag, time = excluded.time
            WHERE excluded.time >= time AND tag <> excluded.tag
            """
        ).run([
            .integer(chat), .integer(try personID(person)), .text(OutsideText.name(tag)),
            .integer(time.plausible(now: now).milliseconds),
        ])
        return connection.changes > 0
    }
}
