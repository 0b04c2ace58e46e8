public import SQLite

extension Reader {
    /// How much there is.
    public func counts() throws(SQLiteError) -> Counts {
        try settle()
        let found = try connection.statement(
            """
            SELECT (SELECT count(*) FROM chats), (SELECT count(*) FROM messages),
                   (SELECT total(unread) FROM chats),
                   (SELECT count(*) FROM outbox WHERE class = 0)
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
