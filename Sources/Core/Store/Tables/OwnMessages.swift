public import Model
public import SQLite

extension Reader {
    /// The newest own message of an id, in whatever chat.
    public func ownMessage(id: MessageID) throws(SQLiteError) -> Message? {
        guard
            let row = try connection.statement(
                """
                SELECT row FROM messages WHERE key = ? AND id = ? AND is_from_me = 1
                ORDER BY row DESC LIMIT 1
                """
            ).number([.integer(id.key), .text(id.text)])
        else { return nil }
        return try message(row: row)
    }

    /// Why the own message in a row failed, for people; nil when it did not.
    public func failure(row: Int64) throws(SQLiteError) -> String? {
        try connection.statement("SELECT failure FROM messages WHERE row = ?")
            .first([.integer(row)]) { $0.optionalText(0) }.flatMap(\.self)
    }
}
