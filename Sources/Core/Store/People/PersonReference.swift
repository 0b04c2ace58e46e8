internal import SQLite

/// A column that holds the number of a person, and what becomes of it when two rows of `people` turn out to be
/// one person.
///
/// ``all`` is the one list. A test holds it against the schema, so a new table that names people and is not in
/// it does not pass.
struct PersonReference: Sendable {
    /// The table.
    let table: String
    /// The column.
    let column: String
    /// How the rows of one person become rows of another.
    let move: @Sendable (Transaction, _ old: Int64, _ new: Int64) throws(SQLiteError) -> Void

    /// Every column that refers to `people`, in the order in which a merge goes through them.
    static let all = [
        PersonReference(table: "messages", column: "sender") {
            transaction,
            old,
            new throws(SQLiteError) in
            try transaction.moveMessages(of: old, to: new)
        },
        PersonReference(table: "chats", column: "person") {
            transaction,
            old,
            new throws(SQLiteError) in
            try transaction.moveChat(of: old, to: new)
        },
        renumbered("pending_effects", "sender", orDropped: true),
        renumbered("groups", "owner"),
        renumbered("groups", "description_by"),
        renumbered("members", "person", orDropped: true),
        renumbered("member_tags", "person", orDropped: true),
        PersonReference(table: "reactions", column: "sender") {
            transaction,
            old,
            new throws(SQLiteError) in
            try transaction.moveReactions(of: old, to: new)
        },
        PersonReference(table: "answers", column: "sender") {
            transaction,
            old,
            new throws(SQLiteError) in
            try transaction.moveAnswers(of: old, to: new)
        },
        renumbered("receipts", "person", orDropped: true),
        // Which of two lists is the newer nobody knows; the server is asked again.
        PersonReference(table: "device_lists", column: "person") {
            transaction,
            old,
            new throws(SQLiteError) in
            try transaction.connection.statement(
                "DELETE FROM device_lists WHERE person IN (?, ?)"
            ).run([.integer(old), .integer(new)])
        },
        PersonReference(table: "privacy_tokens", column: "person") {
            transaction,
            old,
            new throws(SQLiteError) in
            try transaction.moveToken(of: old, to: new)
        },
        renumbered("key_lists", "person", orDropped: true),
        renumbered("key_indexes", "person", orDropped: true),
    ]

    /// A column that is simply given the new number; where that would make a second row for the same thing
    /// the old row goes.
    private static func renumbered(
        _ table: String,
        _ column: String,
        orDropped: Bool = false
    ) -> PersonReference {
        PersonReference(table: table, column: column) {
            transaction,
            old,
            new throws(SQLiteError) in
            let connection = transaction.connection
            try connection.prepare(
                """
                UPDATE \(orDropped ? "OR IGNORE" : "") \(table) SET \(column) = ?2 WHERE \(column) = ?1
                """
            ).run([.integer(old), .integer(new)])
            guard orDropped else { return }
            try connection.prepare("DELETE FROM \(table) WHERE \(column) = ?").run([.integer(old)])
        }
    }
}
