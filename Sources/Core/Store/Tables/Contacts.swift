public import Model
public import SQLite

extension Reader {
    /// The best name there is for a person: address book, business, push name.
    public func name(of person: JID) throws(SQLiteError) -> String? {
        try connection.statement(
            "SELECT coalesce(full_name, business_name, push_name) FROM contacts WHERE jid = ?"
        ).first([.text(canonical(person).description)]) { $0.optionalText(0) }.flatMap { $0 }
    }
}

extension Transaction {
    /// Keeps the name that a person gave itself.
    ///
    /// - Returns: Whether it is news.
    @discardableResult
    public func setPushName(_ name: String, for person: JID) throws(SQLiteError) -> Bool {
        let address = try canonical(person)
        guard !name.isEmpty else { return false }
        try connection.statement(
            """
            INSERT INTO contacts (jid, push_name) VALUES (?, ?)
            ON CONFLICT DO UPDATE SET push_name = excluded.push_name
                WHERE push_name IS NOT excluded.push_name
            """
        ).run([.text(address.description), .text(name)])
        return try noteName(address)
    }

    /// Keeps the name that the address book has for a person; nil removes it.
    @discardableResult
    public func setContactName(_ name: String?, for person: JID) throws(SQLiteError) -> Bool {
        let address = try canonical(person)
        try connection.statement(
            """
            INSERT INTO contacts (jid, full_name) VALUES (?, ?)
            ON CONFLICT DO UPDATE SET full_name = excluded.full_name
                WHERE full_name IS NOT excluded.full_name
            """
        ).run([.text(address.description), .text(name)])
        return try noteName(address)
    }

    /// Keeps the verified name of a business.
    @discardableResult
    public func setBusinessName(_ name: String?, for person: JID) throws(SQLiteError) -> Bool {
        let address = try canonical(person)
        try connection.statement(
            """
            INSERT INTO contacts (jid, business_name) VALUES (?, ?)
            ON CONFLICT DO UPDATE SET business_name = excluded.business_name
                WHERE business_name IS NOT excluded.business_name
            """
        ).run([.text(address.description), .text(name)])
        return try noteName(address)
    }

    private func noteName(_ address: JID) throws(SQLiteError) -> Bool {
        guard connection.changes > 0 else { return false }
        if try findChat(address) != nil { touch(address) }
        return true
    }
}
