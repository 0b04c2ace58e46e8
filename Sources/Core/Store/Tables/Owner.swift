public import Model
internal import SQLite

extension Credentials {
    /// Whose device this is; nil until linked.
    public var owner: AccountOwner? { jid.map { AccountOwner(phone: $0, lid: lid) } }
}

extension Reader {
    /// Whose account this is, or was before it was unlinked; nil when it was never linked.
    public var owner: AccountOwner? {
        get throws(SQLiteError) {
            if let owner = try credentials?.owner { return owner }
            return try connection.statement("SELECT phone, lid FROM owner").first { row in
                AccountOwner(phone: .phone(row.text(0)), lid: row.optionalText(1).map { .lid($0) })
            }
        }
    }
}

extension Transaction {
    /// Notes whose account this was, before the keys go.
    func keepOwner() throws(SQLiteError) {
        guard let owner = try credentials?.owner else { return }
        try connection.statement(
            "INSERT OR REPLACE INTO owner (only, phone, lid) VALUES (1, ?, ?)"
        ).run([.text(owner.phone.user), .text(owner.lid?.user)])
    }
}
