internal import Model
internal import SQLite

extension Row {
    /// An address that was stored as text.
    func jid(_ column: Int32) throws(SQLiteError) -> JID {
        guard let jid = JID(text(column)) else {
            throw .unreadable("a stored address cannot be read")
        }
        return jid
    }

    /// An address that was stored as text, or nil when there is none.
    func optionalJID(_ column: Int32) throws(SQLiteError) -> JID? {
        isNull(column) ? nil : try jid(column)
    }

    /// The address in three columns: a LID's user, else a phone number's, else a whole text.
    func address(_ column: Int32) throws(SQLiteError) -> JID {
        if let user = optionalText(column) { return .lid(user) }
        if let user = optionalText(column + 1) { return .phone(user) }
        return try jid(column + 2)
    }
}

extension Statement {
    /// The first column of the first row.
    func number(_ arguments: [SQLValue] = []) throws(SQLiteError) -> Int64? {
        try first(arguments) { $0.int(0) }
    }
}
