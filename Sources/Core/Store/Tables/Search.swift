public import Model
public import SQLite

extension Reader {
    /// Messages in which all words of `text` occur, newest arrival first.
    ///
    /// Anything may be in `text`; it is never taken for query syntax.
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
}

extension Transaction {
    /// Puts a message's words into the index.
    func addWords(of message: Message) throws(SQLiteError) {
        guard let text = message.content.words else { return }
        try connection.statement("INSERT INTO message_words (rowid, words) VALUES (?, ?)")
            .run([.integer(message.row), .text(SearchText.words(text))])
    }

    /// Takes a message's words out of the index.
    func removeWords(of message: Message) throws(SQLiteError) {
        guard let text = message.content.words else { return }
        try connection.statement(
            """
            INSERT INTO message_words (message_words, rowid, words) VALUES ('delete', ?, ?)
            """
        ).run([.integer(message.row), .text(SearchText.words(text))])
    }
}
