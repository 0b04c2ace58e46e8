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
        let (member, tag) = (try personID(person), OutsideText.name(tag))
        let time = time.plausible(now: now).milliseconds
        let known = try connection.statement(
            "SELECT tag, time FROM member_tags WHERE chat = ? AND person = ?"
        ).first([.integer(chat), .integer(member)]) { ($0.text(0), $0.int(1)) }
        if let known, known.1 > time { return false }
        // Also where it says the same: of what comes late the last that was said counts.
        try connection.statement(
            """
            INSERT INTO member_tags (chat, person, tag, time) VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET tag = excluded.tag, time = excluded.time
            """
        ).run([.integer(chat), .integer(member), .text(tag), .integer(time)])
        return known?.0 != tag
    }
}
