public import SQLite

// Receipts that must reach the server: stored with what they confirm, gone when they were taken.

extension Reader {
    /// Receipts that wait, oldest first.
    public func pendingReceipts(limit: Int = 1000) throws(SQLiteError) -> [PendingReceipt] {
        try connection.statement(
            "SELECT entry, id, type, stanza FROM pending_receipts ORDER BY entry LIMIT ?"
        ).all([.int(limit)]) { row in
            PendingReceipt(
                entry: row.int(0),
                id: row.text(1),
                type: row.text(2),
                stanza: row.bytes(3)
            )
        }
    }
}

extension Transaction {
    /// Keeps an encoded receipt until ``removeReceipt(id:type:)``.
    public func enqueueReceipt(
        id: String,
        type: String,
        stanza: [UInt8]
    ) throws(SQLiteError) {
        try connection.statement(
            "INSERT INTO pending_receipts (id, type, stanza) VALUES (?, ?, ?)"
        ).run([.text(id), .text(type), .bytes(stanza)])
    }

    /// Forgets a receipt that the server has; one that is gone already is fine.
    public func removeReceipt(id: String, type: String) throws(SQLiteError) {
        try connection.statement("DELETE FROM pending_receipts WHERE id = ? AND type = ?")
            .run([.text(id), .text(type)])
    }
}
