public import Model
public import SQLite

extension Reader {
    /// Whether somebody is in a group, and was when this device sent something into it: who came later has no part
    /// in what was said before.
    public func isMember(
        _ person: JID,
        of group: JID,
        sinceSending id: MessageID
    ) throws(SQLiteError) -> Bool {
        guard let chat = try findChat(group), let person = try findPerson(person) else {
            return false
        }
        let found = try connection.statement(
            """
            SELECT
                (SELECT max(row) FROM messages
                    WHERE key = ?1 AND chat = ?2 AND id = ?3 AND is_from_me = 1) <= last_message
                OR (SELECT max(number) FROM departed
                    WHERE id = ?3 AND chat = ?2) <= last_departed
            FROM members WHERE chat = ?2 AND person = ?4
            """
        ).first([
            .integer(id.key), .integer(chat), .text(id.text), .integer(person),
        ]) { !$0.flag(0) }
        return found ?? false
    }
}
