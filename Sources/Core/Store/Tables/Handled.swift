public import Model
public import SQLite

// What was dealt with and left no message behind: when it comes once more, it is known by this.

extension Reader {
    /// Whether something of this sender was dealt with that left no message behind.
    ///
    /// - Parameters:
    ///   - id: Its id on the wire.
    ///   - sender: Who sent it, by the address that the database goes by.
    /// - Returns: Whether it was.
    /// - Throws: `SQLiteError`.
    public func isHandled(_ id: MessageID, from sender: JID) throws(SQLiteError) -> Bool {
        try connection.statement("SELECT 1 FROM handled WHERE key = ?")
            .number([.integer(Handled.key(id, sender))]) != nil
    }
}

extension Transaction {
    /// Keeps that something was dealt with that left no message behind.
    ///
    /// The newest 10,000 or so are kept: what comes once more does so soon.
    ///
    /// - Parameters:
    ///   - id: Its id on the wire.
    ///   - sender: Who sent it, by the address that the database goes by.
    /// - Throws: `SQLiteError`.
    public func noteHandled(_ id: MessageID, from sender: JID) throws(SQLiteError) {
        try connection.statement("INSERT INTO handled (key) VALUES (?) ON CONFLICT DO NOTHING")
            .run([.integer(Handled.key(id, sender))])
        guard connection.changes > 0 else { return }
        let number = connection.lastInsertedRow
        guard number % 256 == 0 else { return }
        try connection.statement("DELETE FROM handled WHERE number <= ?")
            .run([.integer(number - 10_000)])
    }
}

private enum Handled {
    static func key(_ id: MessageID, _ sender: JID) -> Int64 { "\(sender) \(id)".stableHash }
}
