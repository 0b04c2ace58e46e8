internal import SQLite

/// A column `chat` that holds the number of a chat, and what becomes of it when two chats turn out to be one; held
/// against the schema like ``PersonReference``.
struct ChatReference: Sendable {
    /// The table.
    let table: String
    /// How what is in one chat comes into another.
    let move: @Sendable (Transaction, _ old: Int64, _ new: Int64) throws(SQLiteError) -> Void

    /// Every table with such a column, in the order in which a merge goes through them.
    static let all = [
        ChatReference(table: "messages") {
            transaction,
            old,
            new throws(SQLiteError) in
            try transaction.moveMessages(ofChat: old, to: new)
        },
        renumbered("outbox"),
        renumbered("outbox_keys"),
        renumbered("departed"),
        renumbered("pending_effects"),
        // Of groups alone, which keep their address.
        renumbered("groups"),
        renumbered("members"),
        renumbered("member_tags"),
    ]

    /// A table whose rows are given the new number; where that would make a second row for the same thing the old
    /// row goes.
    private static func renumbered(_ table: String) -> ChatReference {
        ChatReference(table: table) {
            transaction,
            old,
            new throws(SQLiteError) in
            try transaction.connection.prepare(
                "UPDATE OR IGNORE \(table) SET chat = ?2 WHERE chat = ?1"
            ).run([.integer(old), .integer(new)])
            try transaction.connection.prepare("DELETE FROM \(table) WHERE chat = ?")
                .run([.integer(old)])
        }
    }
}
