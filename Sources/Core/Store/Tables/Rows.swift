internal import Model
internal import SQLite

extension Row {
    /// An address that was stored.
    func jid(_ column: Int32) throws(SQLiteError) -> JID {
        guard let jid = JID(text(column)) else {
            throw .corrupt("a stored address cannot be read")
        }
        return jid
    }

    /// An address that was stored, or nil when there is none.
    func optionalJID(_ column: Int32) throws(SQLiteError) -> JID? {
        isNull(column) ? nil : try jid(column)
    }
}

extension Statement {
    /// The first column of the first row.
    func number(_ arguments: [SQLValue] = []) throws(SQLiteError) -> Int64? {
        try first(arguments) { $0.int(0) }
    }
}
