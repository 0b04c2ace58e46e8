public import Model
public import SQLite

extension Credentials {
    /// Whose device this is; nil until linked.
    public var owner: AccountOwner? { jid.map { AccountOwner(phone: $0, lid: lid) } }
}

extension Reader {
    /// Whose account this is, or was before it was unlinked; nil when it was never linked.
    ///
    /// - Parameter credentials: Those that are stored.
    /// - Returns: The owner.
    /// - Throws: `SQLiteError`.
    public func owner(_ credentials: Credentials?) throws(SQLiteError) -> AccountOwner? {
        if let owner = credentials?.owner { return owner }
        return try connection.statement("SELECT phone, lid FROM owner").first { row in
            AccountOwner(phone: .phone(row.text(0)), lid: row.optionalText(1).map { .lid($0) })
        }
    }
}

extension Reader {
    /// The last row of what was written to and by another number than the account has now; 0 when it had none.
    public var formerRow: Int64 {
        get throws(SQLiteError) {
            try connection.statement("SELECT former FROM owner").first { $0.int(0) } ?? 0
        }
    }
}

extension Transaction {
    /// Notes that all messages so far were written to and by another number than the account has now, and
    /// forgets how long people keep those.
    public func endFormerOwner() throws(SQLiteError) {
        try connection.statement(
            "UPDATE owner SET former = (SELECT coalesce(max(row), 0) FROM messages)"
        ).run([])
        try connection.statement("UPDATE chats SET expiration = NULL, expiration_set = NULL").run([]
        )
    }

    /// Notes whose account this was, before the keys go.
    func keepOwner() throws(SQLiteError) {
        guard let owner = try credentials?.owner else { return }
        try connection.statement(
            """
            INSERT INTO owner (only, phone, lid, former) VALUES (1, ?1, ?2, 0)
            ON CONFLICT (only) DO UPDATE SET phone = ?1, lid = ?2
            """
        ).run([.text(owner.phone.user), .text(owner.lid?.user)])
    }
}
