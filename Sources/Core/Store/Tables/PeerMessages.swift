public import Model
public import SQLite

extension Transaction {
    /// Keeps what the own phone sent to this device alone, such as a notice of history.
    ///
    /// The same id is kept once, and the newest 1,000 or so.
    public func keepPeerMessage(
        id: MessageID,
        time: Timestamp,
        encoded: [UInt8]
    ) throws(SQLiteError) {
        try connection.statement(
            "INSERT OR IGNORE INTO peer_messages (id, time, encoded) VALUES (?, ?, ?)"
        ).run([
            .text(id.text), .integer(time.plausible(now: now).milliseconds), .bytes(encoded),
        ])
        let entry = connection.lastInsertedRow
        guard connection.changes > 0, entry % 64 == 0 else { return }
        try connection.statement("DELETE FROM peer_messages WHERE rowid <= ?")
            .run([.integer(entry - 1000)])
    }
}
