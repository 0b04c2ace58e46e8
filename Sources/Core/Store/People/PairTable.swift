internal import Model
internal import SQLite

/// A table with one row for two things, such as a message and whoever has reacted to it, and what is left of two
/// rows when their things turn out to be the same.
struct PairTable: Sendable {
    /// The table.
    let name: String
    /// All its columns.
    let columns: [String]
    /// What the row that is there takes over from the other, which is `excluded`: how an upsert ends.
    let takesOver: String

    /// Of two reactions to one message the newer stays.
    static let reactions = PairTable(
        name: "reactions",
        columns: ["message", "sender", "is_from_me", "emoji", "time", "id"],
        takesOver: """
            emoji = excluded.emoji, time = excluded.time, id = excluded.id,
            is_from_me = excluded.is_from_me WHERE excluded.time > time
            """
    )

    /// Of two answers to one message the newer stays.
    static let answers = PairTable(
        name: "answers",
        columns: ["message", "sender", "is_from_me", "value", "time"],
        takesOver: """
            value = excluded.value, time = excluded.time, is_from_me = excluded.is_from_me
            WHERE excluded.time > time
            """
    )

    /// A member has of a message what they have under either address, since they first had it.
    static let receipts = PairTable(
        name: "receipts",
        columns: ["message", "person", "delivered", "read", "played"],
        takesOver: ["delivered", "read", "played"].map {
            "\($0) = coalesce(min(\($0), excluded.\($0)), \($0), excluded.\($0))"
        }.joined(separator: ", ")
    )

    /// Of two tags in one group the newer stays.
    static let tags = PairTable(
        name: "member_tags",
        columns: ["chat", "person", "tag", "time"],
        takesOver: "tag = excluded.tag, time = excluded.time WHERE excluded.time > time"
    )

    /// A member may what they may under either address, and is there since they first came.
    static let members = PairTable(
        name: "members",
        columns: ["chat", "person", "role", "last_message", "last_departed"],
        takesOver: """
            role = CASE
                WHEN '\(Group.Role.superadmin.name)' IN (role, excluded.role)
                    THEN '\(Group.Role.superadmin.name)'
                WHEN '\(Group.Role.admin.name)' IN (role, excluded.role)
                    THEN '\(Group.Role.admin.name)'
                ELSE role END,
            last_message = min(last_message, excluded.last_message),
            last_departed = min(last_departed, excluded.last_departed)
            """
    )

    /// Makes the rows of one thing another's.
    ///
    /// - Parameters:
    ///   - column: Which of the two things.
    ///   - old: The number that goes.
    ///   - new: The number that stays.
    ///   - transaction: Where.
    /// - Throws: `SQLiteError`.
    func move(
        _ column: String,
        from old: Int64,
        to new: Int64,
        in transaction: Transaction
    ) throws(SQLiteError) {
        let values = columns.map { $0 == column ? "?2" : $0 }
        let connection = transaction.connection
        try connection.prepare(
            """
            INSERT INTO \(name) (\(columns.joined(separator: ", ")))
            SELECT \(values.joined(separator: ", ")) FROM \(name) WHERE \(column) = ?1
            ON CONFLICT DO UPDATE SET \(takesOver)
            """
        ).run([.integer(old), .integer(new)])
        try connection.prepare("DELETE FROM \(name) WHERE \(column) = ?").run([.integer(old)])
    }
}
