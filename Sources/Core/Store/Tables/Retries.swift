public import SQLite

extension Transaction {
    /// Counts one more request to send a message again.
    ///
    /// The newest 10,000 or so counts are kept.
    ///
    /// - Parameters:
    ///   - key: Which message of whom, and who asks; only a hash of it is kept.
    ///   - least: How many there were at least before, when somebody else has counted too.
    /// - Returns: How many there were, this one included.
    /// - Throws: `SQLiteError`.
    public func bumpRetry(_ key: String, atLeast least: Int = 0) throws(SQLiteError) -> Int {
        let known = try connection.statement("SELECT count FROM retries WHERE key = ?")
            .number([.integer(key.stableHash)])
        let count = max(Int(known ?? 0), min(least, 1_000)) + 1
        guard known == nil else {
            try connection.statement("UPDATE retries SET count = ? WHERE key = ?")
                .run([.int(count), .integer(key.stableHash)])
            return count
        }
        try connection.statement("INSERT INTO retries (key, count) VALUES (?, ?)")
            .run([.integer(key.stableHash), .int(count)])
        let number = connection.lastInsertedRow
        if number % 256 == 0 {
            try connection.statement("DELETE FROM retries WHERE number <= ?")
                .run([.integer(number - 10_000)])
        }
        return count
    }
}
