public import Model
public import SQLite

// What is known of the link itself; it goes with the keys.

private let linkedAtKey = "linked_at"
private let loginsKey = "logins"

extension Reader {
    /// When this device was linked, local clock; nil when nobody noted it or that no longer matters.
    public var linkedAt: Timestamp? {
        get throws(SQLiteError) {
            try storedNumber(linkedAtKey).map { Timestamp(milliseconds: $0) }
        }
    }

    /// How often this device has logged in since it was linked.
    public var logins: Int {
        get throws(SQLiteError) { Int(clamping: try storedNumber(loginsKey) ?? 0) }
    }
}

extension Transaction {
    /// Notes that this device is linked from now on; it has not logged in yet.
    public func beginLink(at time: Timestamp) throws(SQLiteError) {
        try storeNumber(time.milliseconds, linkedAtKey)
        try setValue(nil, loginsKey)
    }

    /// Notes that the end of the link will surprise nobody.
    public func settleLink() throws(SQLiteError) { try setValue(nil, linkedAtKey) }

    /// Counts a login.
    public func countLogin() throws(SQLiteError) {
        try storeNumber(Int64(min(try logins, Int(Int32.max) - 1) + 1), loginsKey)
    }
}
