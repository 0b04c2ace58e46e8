public import SQLite

// What waits in the outbox for more of its kind, so that many things leave as one.

extension Transaction {
    /// The newest entry of a kind that belongs to no chat and has no stanza yet: more may be put into it.
    public func unsealed(_ kind: String) throws(SQLiteError) -> OutboxEntry? {
        let entry = try connection.statement(
            """
            SELECT entry FROM outbox WHERE chat = 0 AND class = 0 AND kind = ? AND stanza IS NULL
            ORDER BY entry DESC LIMIT 1
            """
        ).number([.text(kind)])
        return try entry.flatMap { entry throws(SQLiteError) in try outgoing(entry) }
    }

    /// Changes what an entry without a stanza will say.
    public func setPayload(_ entry: Int64, _ payload: [UInt8]) throws(SQLiteError) {
        try connection.statement(
            "UPDATE outbox SET payload = ?2 WHERE entry = ?1 AND stanza IS NULL"
        ).run([.integer(entry), .bytes(payload)])
    }

    /// Changes what an entry that is a message and has no stanza will say.
    public func setMessagePayload(
        _ entry: OutboxEntry,
        _ payload: [UInt8]
    ) throws(SQLiteError) {
        guard let row = entry.message, entry.stanza == nil else { return }
        try connection.statement("UPDATE messages SET payload = ?2 WHERE row = ?1")
            .run([.integer(row), .bytes(payload)])
    }

    /// Lets an entry leave as soon as its turn comes, whatever moment it waited for.
    public func release(_ entry: Int64) throws(SQLiteError) {
        try connection.statement("UPDATE outbox SET not_before = 0 WHERE entry = ?")
            .run([.integer(entry)])
    }
}
