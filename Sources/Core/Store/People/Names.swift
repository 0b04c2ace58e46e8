public import Model
public import SQLite

extension Reader {
    /// The best name there is for a person: address book, business, push name, `@` and username.
    public func name(of person: JID) throws(SQLiteError) -> String? {
        guard let id = try findPerson(person) else { return nil }
        return try connection.statement(
            """
            SELECT coalesce(full_name, business_name, push_name, '@' || username)
            FROM people WHERE id = ?
            """
        ).first([.integer(id)]) { $0.optionalText(0) }.flatMap(\.self)
    }
}

extension Reader {
    /// What is known of whoever has this address; only the address when nothing is.
    public func person(_ jid: JID) throws(SQLiteError) -> Person {
        let jid = try canonical(jid)
        return Person(
            jid: jid,
            phone: jid.isLID ? try phone(for: jid) : jid.isPhone ? jid : nil,
            name: try name(of: jid)
        )
    }
}

extension Transaction {
    /// Keeps the name that a person gave itself.
    ///
    /// - Returns: Whether it is news.
    @discardableResult
    public func setPushName(_ name: String, for person: JID) throws(SQLiteError) -> Bool {
        guard !name.isEmpty else { return false }
        let name = OutsideText.name(name)
        let id = try personID(person)
        // It comes with every message, and is another one once in years.
        guard memory.pushNames[id] != name else { return false }
        try connection.statement(
            "UPDATE people SET push_name = ?2 WHERE id = ?1 AND push_name IS NOT ?2"
        ).run([.integer(id), .text(name)])
        memory.pushNames[id] = name
        return try noteName(person)
    }

    /// Keeps the name by which a person may be found.
    ///
    /// - Returns: Whether it is news.
    @discardableResult
    public func setUsername(_ name: String, for person: JID) throws(SQLiteError) -> Bool {
        guard !name.isEmpty else { return false }
        try connection.statement(
            "UPDATE people SET username = ?2 WHERE id = ?1 AND username IS NOT ?2"
        ).run([.integer(try personID(person)), .text(OutsideText.name(name))])
        return try noteName(person)
    }

    private func noteName(_ person: JID) throws(SQLiteError) -> Bool {
        guard connection.changes > 0 else { return false }
        if try findChat(person) != nil { touch(try canonical(person)) }
        return true
    }
}
