public import Crypto
public import Model
public import SQLite

/// A one-time pre-key.
public struct PreKey: Sendable {
    /// Its number, 24 bits, 1 or more.
    public var id: UInt32
    /// The keys.
    public var keyPair: KeyPair
}

extension Reader {
    /// How many one-time pre-keys there are, uploaded or not.
    public var preKeyCount: Int {
        get throws(SQLiteError) {
            Int(try connection.statement("SELECT count(*) FROM prekeys").number() ?? 0)
        }
    }

    /// Pre-keys that the server does not have yet, oldest first.
    public func unuploadedPreKeys(limit: Int) throws(SQLiteError) -> [PreKey] {
        try connection.statement(
            "SELECT id, private_key FROM prekeys WHERE is_uploaded = 0 ORDER BY id LIMIT ?"
        ).all([.int(limit)]) { row throws(SQLiteError) in
            PreKey(id: UInt32(truncatingIfNeeded: row.int(0)), keyPair: try row.keyPair(1))
        }
    }

    /// A one-time pre-key; nil when there is none with this number, or it was used up.
    public func preKey(_ id: UInt32) throws(SQLiteError) -> KeyPair? {
        try connection.statement("SELECT private_key FROM prekeys WHERE id = ?")
            .first([.int(id)]) { row throws(SQLiteError) in try row.keyPair(0) }
    }
}

extension Transaction {
    /// How many numbers back keys are kept: others decide how many are made, and not how much is stored.
    static var preKeyWindow: Int64 { 65_536 }
    private static var preKeyNumbers: Int64 { 0xFF_FFFE }

    /// Makes and stores new one-time pre-keys; no number is ever used twice in 16 million.
    public func makePreKeys(count: Int) throws(SQLiteError) -> [PreKey] {
        try makePreKeys(count: count, isUploaded: false)
    }

    /// Makes and stores a one-time pre-key that is given to somebody directly, never uploaded.
    public func makePreKey() throws(SQLiteError) -> (id: UInt32, key: KeyPair) {
        guard let key = try makePreKeys(count: 1, isUploaded: true).first else {
            throw .unreadable("no pre-key was made")
        }
        return (key.id, key.keyPair)
    }

    private func makePreKeys(
        count: Int,
        isUploaded: Bool
    ) throws(SQLiteError) -> [PreKey] {
        var next = try storedNumber("next-prekey") ?? 1
        var keys: [PreKey] = []
        for _ in 0..<max(count, 0) {
            let key = PreKey(id: UInt32(next), keyPair: .generate(random))
            try connection.statement(
                "INSERT OR REPLACE INTO prekeys (id, private_key, is_uploaded) VALUES (?, ?, ?)"
            ).run([.int(key.id), .bytes(key.keyPair.privateKey.bytes), .flag(isUploaded)])
            keys.append(key)
            next = next % Self.preKeyNumbers + 1
        }
        try storeNumber(next, "next-prekey")
        try dropPreKeys(before: next)
        return keys
    }

    /// Deletes what is further back than ``preKeyWindow``, those of the last time round among them.
    private func dropPreKeys(before next: Int64) throws(SQLiteError) {
        let oldest = next - Self.preKeyWindow
        try connection.statement(
            "DELETE FROM prekeys WHERE id < ?1 OR (id > ?2 AND id < ?1 + ?3)"
        ).run([.integer(oldest), .integer(next), .integer(Self.preKeyNumbers)])
    }

    /// Notes that the server has all pre-keys up to this number.
    public func markPreKeysUploaded(through id: UInt32) throws(SQLiteError) {
        try connection.statement(
            "UPDATE prekeys SET is_uploaded = 1 WHERE is_uploaded = 0 AND id <= ?"
        ).run([.int(id)])
    }

    /// Counts that keys were given to the server because it had others, unless it is too often or too soon after
    /// the last time.
    ///
    /// - Returns: Whether it was counted.
    /// - Throws: `SQLiteError`.
    public func countKeyRepair(
        at time: Timestamp,
        limit: Int64,
        pause: Int64
    ) throws(SQLiteError) -> Bool {
        let count = try storedNumber("key-repairs") ?? 0
        let last = try storedNumber("key-repair") ?? 0
        // A last time in the future is of a clock that went wrong.
        let isSoon = time.seconds >= last && time.seconds - last < pause
        guard count < limit, !isSoon else { return false }
        try storeNumber(count + 1, "key-repairs")
        try storeNumber(time.seconds, "key-repair")
        return true
    }

    /// The server has the keys that are here: from now on it may be repaired again.
    public func forgetKeyRepairs() throws(SQLiteError) {
        guard try storedNumber("key-repairs") != nil else { return }
        try setValue(nil, "key-repairs")
    }

    /// The private half of a one-time pre-key; nil when there is none with this number.
    public func preKeySecret(_ id: UInt32) throws(SQLiteError) -> PrivateKey? {
        try connection.statement("SELECT private_key FROM prekeys WHERE id = ?")
            .first([.int(id)]) { row throws(SQLiteError) in try row.privateKey(0) }
    }

    /// Deletes a one-time pre-key that was used.
    public func removePreKey(_ id: UInt32) throws(SQLiteError) {
        try connection.statement("DELETE FROM prekeys WHERE id = ?").run([.int(id)])
    }

    /// A signed pre-key, the current one or an older one.
    public func signedPreKey(_ id: UInt32) throws(SQLiteError) -> KeyPair? {
        if let own = try findCredentials()?.signedPreKey, own.id == id { return own.keyPair }
        return try connection.statement("SELECT private_key FROM signed_prekeys WHERE id = ?")
            .first([.int(id)]) { row throws(SQLiteError) in try row.keyPair(0) }
    }
}
