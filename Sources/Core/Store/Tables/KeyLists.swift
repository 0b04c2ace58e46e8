public import Crypto
public import Model
public import SQLite

/// Which companions a person's phone has signed for, as far as that is known.
public struct KeyList: Hashable, Sendable {
    /// The signed list, as it came.
    public var bytes: [UInt8]
    /// The phone's key that it was checked with; nil as long as that is not known.
    public var account: PublicKey?

    /// Creates one from its parts.
    public init(_ bytes: [UInt8], account: PublicKey?) {
        self.bytes = bytes
        self.account = account
    }
}

extension Reader {
    /// The list that a person's phone has signed; nil when none was told.
    public func keyList(of user: JID) throws(SQLiteError) -> KeyList? {
        guard let person = try findPerson(user) else { return nil }
        return try connection.statement("SELECT list, account FROM key_lists WHERE person = ?")
            .first([.integer(person)]) { row in
                KeyList(row.bytes(0), account: row.optionalBytes(1).flatMap { PublicKey($0) })
            }
    }

    /// Under which places in their phone's list the keys of a person's companions were proven, by device number.
    public func keyIndexes(of user: JID) throws(SQLiteError) -> [UInt16: UInt32] {
        guard let person = try findPerson(user) else { return [:] }
        let rows = try connection.statement(
            "SELECT device, key_index FROM key_indexes WHERE person = ?"
        ).all([.integer(person)]) {
            (UInt16(truncatingIfNeeded: $0.int(0)), UInt32(truncatingIfNeeded: $0.int(1)))
        }
        return Dictionary(rows) { first, _ in first }
    }
}

extension Transaction {
    /// Keeps what a person's phone has signed for, in the place of what it had before.
    public func setKeyList(_ list: KeyList, of user: JID) throws(SQLiteError) {
        try connection.statement(
            "INSERT OR REPLACE INTO key_lists (person, list, account) VALUES (?, ?, ?)"
        ).run([.integer(try personID(user)), .bytes(list.bytes), .bytes(list.account?.bytes)])
    }

    /// Keeps under which place in its phone's list a companion's key was proven; nil forgets it.
    public func setKeyIndex(_ index: UInt32?, of device: JID) throws(SQLiteError) {
        let person = try personID(device.bare)
        guard let index else {
            return try connection.statement(
                "DELETE FROM key_indexes WHERE person = ? AND device = ?"
            ).run([.integer(person), .int(UInt32(device.device))])
        }
        try connection.statement(
            "INSERT OR REPLACE INTO key_indexes (person, device, key_index) VALUES (?, ?, ?)"
        ).run([.integer(person), .int(UInt32(device.device)), .int(index)])
    }
}
