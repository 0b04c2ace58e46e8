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
    /// Removes what was kept, once it was worked through.
    public func removePeerMessage(_ entry: Int64) throws(SQLiteError) {
        try connection.statement("DELETE FROM peer_messages WHERE rowid = ?").run([.integer(entry)])
    }
}

/// What the own phone sent to this device alone, kept.
public struct PeerMessageKept: Hashable, Sendable {
    /// Its number; larger than those of all before.
    public var entry: Int64
    /// The serialized protocol message.
    public var encoded: [UInt8]
}

extension Reader {
    /// What is kept after an entry, the oldest first.
    public func peerMessages(
        after entry: Int64,
        limit: Int
    ) throws(SQLiteError) -> [PeerMessageKept] {
        try connection.statement(
            "SELECT rowid, encoded FROM peer_messages WHERE rowid > ? ORDER BY rowid LIMIT ?"
        ).all([.integer(entry), .int(limit)]) {
            PeerMessageKept(entry: $0.int(0), encoded: $0.bytes(1))
        }
    }
}
