public import Model
public import SQLite

extension Transaction {
    /// Keeps what the own phone sent to this device alone, such as a notice of history.
    ///
    /// The same id is kept once.
    public func keepPeerMessage(
        id: MessageID,
        time: Timestamp,
        encoded: [UInt8]
    ) throws(SQLiteError) {
        try connection.statement(
            "INSERT OR IGNORE INTO peer_messages (id, time, encoded) VALUES (?, ?, ?)"
        ).run([.text(id.text), .integer(time.milliseconds), .bytes(encoded)])
    }
}
