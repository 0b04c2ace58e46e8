import Model
public import SQLite

// What can be told about a message that has not left.

extension Reader {
    /// The entry of a message; nil when it does not wait.
    public func outgoing(message row: Int64) throws(SQLiteError) -> OutboxEntry? {
        let entry = try connection.statement(
            """
            SELECT entry FROM outbox
            WHERE chat = (SELECT chat FROM messages WHERE row = ?1) AND class = 0 AND message = ?1
            """
        ).number([.integer(row)])
        return try entry.flatMap { entry throws(SQLiteError) in try outgoing(entry) }
    }

    /// Why a message waits, in words: what was said of it, or of the first before it in its chat that waits; nil
    /// when nothing was said.
    public func waiting(row: Int64) throws(SQLiteError) -> String? {
        guard let own = try outgoing(message: row) else { return nil }
        return try connection.statement(
            """
            SELECT refusal FROM outbox
            WHERE chat = ? AND class = 0 AND entry <= ? AND refusal IS NOT NULL
            ORDER BY entry = ?2 DESC, entry LIMIT 1
            """
        ).first([.integer(own.lane.chat), .integer(own.entry)]) { $0.optionalText(0) }
            .flatMap(\.self)
    }
}
