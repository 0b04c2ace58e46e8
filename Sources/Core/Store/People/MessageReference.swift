internal import SQLite

/// A column that holds the row of a message, and what becomes of it when two rows turn out to be one message;
/// held against the schema like ``PersonReference``.
struct MessageReference: Sendable {
    /// The table.
    let table: String
    /// The column.
    let column: String

    /// Every column that refers to `messages`.
    static let all = [
        MessageReference(table: "chats", column: "last_message"),
        MessageReference(table: "revisions", column: "message"),
        MessageReference(table: "reactions", column: "message"),
        MessageReference(table: "answers", column: "message"),
        MessageReference(table: "receipts", column: "message"),
        MessageReference(table: "outbox", column: "message"),
    ]

    /// Gives the rows of one message to the other; what the other has already goes.
    func move(_ transaction: Transaction, _ old: Int64, _ new: Int64) throws(SQLiteError) {
        try transaction.connection.prepare(
            "UPDATE OR IGNORE \(table) SET \(column) = ?2 WHERE \(column) = ?1"
        ).run([.integer(old), .integer(new)])
        guard table != "chats" else { return }
        try transaction.connection.prepare("DELETE FROM \(table) WHERE \(column) = ?")
            .run([.integer(old)])
    }
}
