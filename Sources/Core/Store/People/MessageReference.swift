internal import SQLite

/// A column that holds the row of a message, and what becomes of it when two rows turn out to be one message;
/// held against the schema like ``PersonReference``.
struct MessageReference: Sendable {
    /// The table.
    let table: String
    /// The column.
    let column: String
    /// What is left of two of its rows; nil where that of the message that stays is left.
    var pairs: PairTable?

    /// Every column that refers to `messages`.
    static let all = [
        MessageReference(table: "chats", column: "last_message"),
        MessageReference(table: "revisions", column: "message"),
        MessageReference(pairs: .reactions),
        MessageReference(pairs: .answers),
        MessageReference(pairs: .receipts),
        MessageReference(table: "outbox", column: "message"),
    ]

    init(table: String, column: String) {
        (self.table, self.column) = (table, column)
    }

    private init(pairs: PairTable) {
        self.init(table: pairs.name, column: "message")
        self.pairs = pairs
    }

    /// Gives the rows of one message to the other; what the other has already goes.
    func move(_ transaction: Transaction, _ old: Int64, _ new: Int64) throws(SQLiteError) {
        if let pairs { return try pairs.move(column, from: old, to: new, in: transaction) }
        try transaction.connection.prepare(
            "UPDATE OR IGNORE \(table) SET \(column) = ?2 WHERE \(column) = ?1"
        ).run([.integer(old), .integer(new)])
        guard table != "chats" else { return }
        try transaction.connection.prepare("DELETE FROM \(table) WHERE \(column) = ?")
            .run([.integer(old)])
    }
}
