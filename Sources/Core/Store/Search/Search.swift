public import Model
public import SQLite

extension Reader {
    /// Messages in which all words of `text` occur, newest arrival first.
    ///
    /// Anything may be in `text`; it is never taken for query syntax. Messages of the last moment may be
    /// missing: the index is filled just behind.
    public func search(_ text: String, limit: Int) throws(SQLiteError) -> [Message] {
        guard let query = SearchText.query(text) else { return [] }
        let rows = try connection.statement(
            """
            SELECT rowid FROM message_words WHERE message_words MATCH ?
            ORDER BY rowid DESC LIMIT ?
            """
        ).all([.text(query), .int(limit)]) { $0.int(0) }
        var messages: [Message] = []
        for row in rows {
            if let message = try message(row: row) { messages.append(message) }
        }
        return messages
    }

    /// Up to which row the index knows the messages.
    func searchProgress() throws(SQLiteError) -> Int64 {
        try connection.statement("SELECT row FROM search_progress").number() ?? 0
    }

    /// Whether there are messages that the index does not know.
    func isSearchBehind() throws(SQLiteError) -> Bool {
        try connection.statement(
            "SELECT EXISTS (SELECT 1 FROM messages WHERE row > (SELECT row FROM search_progress))"
        ).first { $0.flag(0) } ?? false
    }
}

extension Transaction {
    /// Puts the next messages' words into the index.
    ///
    /// - Parameter limit: How many messages at most.
    /// - Returns: Whether there are more.
    /// - Throws: `SQLiteError`.
    func indexMessages(limit: Int) throws(SQLiteError) -> Bool {
        let rows = try connection.statement(
            "SELECT row, text FROM messages WHERE row > ? ORDER BY row LIMIT ?"
        ).all([.integer(try searchProgress()), .int(limit)]) { ($0.int(0), $0.optionalText(1)) }
        guard let last = rows.last else { return false }
        let insert = try connection.statement(
            "INSERT INTO message_words (rowid, words) VALUES (?, ?)"
        )
        for case (let row, let text?) in rows {
            try insert.run([.integer(row), .text(SearchText.words(text))])
        }
        try connection.statement("UPDATE search_progress SET row = ?").run([.integer(last.0)])
        return rows.count == limit
    }

    /// Puts a message's words into the index, unless the index has not come to it yet.
    func addWords(_ row: Int64) throws(SQLiteError) {
        guard let text = try indexedText(row) else { return }
        try connection.statement("INSERT INTO message_words (rowid, words) VALUES (?, ?)")
            .run([.integer(row), .text(SearchText.words(text))])
    }

    /// Takes a message's words out of the index, while its row still says them.
    func removeWords(_ row: Int64) throws(SQLiteError) {
        guard let text = try indexedText(row) else { return }
        try connection.statement(
            """
            INSERT INTO message_words (message_words, rowid, words) VALUES ('delete', ?, ?)
            """
        ).run([.integer(row), .text(SearchText.words(text))])
    }

    private func indexedText(_ row: Int64) throws(SQLiteError) -> String? {
        try connection.statement(
            "SELECT text FROM messages WHERE row = ? AND row <= (SELECT row FROM search_progress)"
        ).first([.integer(row)]) { $0.optionalText(0) }.flatMap(\.self)
    }
}
