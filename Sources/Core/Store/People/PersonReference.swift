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
        paired(.members, "person"),
        paired(.tags, "person"),
        PersonReference(table: "reactions", column: "sender") {
            transaction,
            old,
            new throws(SQLiteError) in
            try transaction.moveReactions(of: old, to: new)
        },
        paired(.answers, "sender"),
        paired(.receipts, "person"),
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
        // Without a list any companion would do; a newer one comes with the devices, which are asked for again.
        renumbered("key_lists", "person", orDropped: true),
        // They were proven for the identities, of which the LID's stay as well.
        renumbered("key_indexes", "person", orDropped: true),
    ]

    /// A column of a table that knows what is left of two rows.
    private static func paired(_ table: PairTable, _ column: String) -> PersonReference {
        PersonReference(table: table.name, column: column) {
            transaction,
            old,
            new throws(SQLiteError) in
            try table.move(column, from: old, to: new, in: transaction)
        }
    }

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
