public import SQLite

// Small things of the engine that need no table of their own; a logout deletes them.

extension Reader {
    /// The bytes kept under a name.
    public func value(_ key: String) throws(SQLiteError) -> [UInt8]? {
        try connection.statement("SELECT value FROM app_values WHERE key = ?")
            .first([.text(key)]) { $0.bytes(0) }
    }

    func storedNumber(_ key: String) throws(SQLiteError) -> Int64? {
        try value(key).flatMap { Int64(String(decoding: $0, as: UTF8.self)) }
    }
}

extension Transaction {
    /// Keeps bytes under a name, or forgets them.
    public func setValue(_ value: [UInt8]?, _ key: String) throws(SQLiteError) {
        guard let value else {
            return try connection.statement("DELETE FROM app_values WHERE key = ?")
                .run([.text(key)])
        }
        try connection.statement("INSERT OR REPLACE INTO app_values (key, value) VALUES (?, ?)")
            .run([.text(key), .bytes(value)])
    }

    func storeNumber(_ number: Int64, _ key: String) throws(SQLiteError) {
        try setValue(Array("\(number)".utf8), key)
    }
}
