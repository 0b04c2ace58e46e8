public import Model
public import SQLite

// What was dealt with and left no message behind: when it comes once more, it is known by this.

extension Transaction {
    /// Whether something of this sender was dealt with that left no message behind.
    ///
    /// Asked for each message that comes: the keys are read once and kept in memory, at most some 10,000 numbers.
    ///
    /// - Parameters:
    ///   - id: Its id on the wire.
    ///   - sender: Who sent it, by the address that the database goes by.
    /// - Returns: Whether it was.
    /// - Throws: `SQLiteError`.
    public func isHandled(_ id: MessageID, from sender: JID) throws(SQLiteError) -> Bool {
        try handled().contains(Handled.key(id, sender))
    }

    private func handled() throws(SQLiteError) -> Set<Int64> {
        if let known = memory.handled { return known }
        let keys = Set(try connection.statement("SELECT key FROM handled").all { $0.int(0) })
        memory.handled = keys
        return keys
    }

    /// Keeps that something was dealt with that left no message behind.
    ///
    /// The newest 10,000 or so are kept: what comes once more does so soon.
    ///
    /// - Parameters:
    ///   - id: Its id on the wire.
    ///   - sender: Who sent it, by the address that the database goes by.
    /// - Throws: `SQLiteError`.
    public func noteHandled(_ id: MessageID, from sender: JID) throws(SQLiteError) {
        let key = Handled.key(id, sender)
        try connection.statement("INSERT INTO handled (key) VALUES (?) ON CONFLICT DO NOTHING")
            .run([.integer(key)])
        guard connection.changes > 0 else { return }
        memory.handled?.insert(key)
        let number = connection.lastInsertedRow
        guard number % 256 == 0 else { return }
        try connection.statement("DELETE FROM handled WHERE number <= ?")
            .run([.integer(number - 10_000)])
        memory.handled = nil
    }
}

private enum Handled {
    static func key(_ id: MessageID, _ sender: JID) -> Int64 { "\(sender) \(id)".stableHash }
}
