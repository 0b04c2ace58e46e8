public import SQLite

extension Transaction {
    /// Moves a consumer's cursor in this transaction, with what else it does; never back, and never beyond the
    /// newest event.
    ///
    /// - Returns: Where the cursor is.
    /// - Throws: `SQLiteError`.
    @discardableResult
    public func advance(consumer name: String, to sequence: Int64) throws(SQLiteError) -> Int64 {
        try connection.statement(
            """
            UPDATE consumers SET cursor =
                max(cursor, min(?2, (SELECT coalesce(max(last), 0) FROM journal)))
            WHERE name = ?1 RETURNING cursor
            """
        ).number([.text(name), .integer(sequence)]) ?? 0
    }

    /// A consumer's cursor; a new consumer gets one.
    func makeConsumer(_ name: String, after start: Int64?) throws(SQLiteError) -> Int64 {
        let last = try lastEvent()
        try connection.statement(
            "INSERT INTO consumers (name, cursor) VALUES (?, ?) ON CONFLICT DO NOTHING"
        ).run([.text(name), .integer(min(max(start ?? last, 0), last))])
        return try connection.statement("SELECT cursor FROM consumers WHERE name = ?")
            .number([.text(name)]) ?? last
    }

    /// Forgets a consumer.
    func removeConsumer(_ name: String) throws(SQLiteError) {
        try connection.statement("DELETE FROM consumers WHERE name = ?").run([.text(name)])
    }
}
