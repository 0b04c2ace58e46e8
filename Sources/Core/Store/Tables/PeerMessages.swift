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

extension Reader {
    /// What was kept of one of the own phone's messages.
    public func peerMessage(_ id: MessageID) throws(SQLiteError) -> [UInt8]? {
        try connection.statement("SELECT encoded FROM peer_messages WHERE id = ?")
            .first([.text(id.text)]) { $0.bytes(0) }
    }
}
