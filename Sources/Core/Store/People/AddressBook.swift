public import Model
public import SQLite

extension Reader {
    /// Everybody who has a name in the account's address book, by the addresses that the database goes by.
    public func addressBook() throws(SQLiteError) -> [JID] {
        try connection.statement(
            """
            SELECT lid, phone, address FROM people
            WHERE full_name IS NOT NULL AND coalesce(lid, phone) IS NOT NULL ORDER BY id
            """
        ).all { row throws(SQLiteError) in try row.address(0) }
    }
}
