public import Model
public import SQLite

// Who is who: phone numbers and LIDs of one person, and the numbers by which the tables name people.

extension Reader {
    /// The LID for a phone-number address, when the two are known to be one person.
    public func lid(for phone: JID) throws(SQLiteError) -> JID? {
        guard phone.isPhone else { return phone.isLID ? phone.bare : nil }
        guard let user = try lidUser(phone: phone.user) else { return nil }
        return JID(user: user, server: .lid, device: phone.device)
    }

    /// The phone-number address for a LID, when the two are known to be one person.
    public func phone(for lid: JID) throws(SQLiteError) -> JID? {
        guard lid.isLID else { return lid.isPhone ? lid.bare : nil }
        let user = try connection.statement("SELECT phone FROM people WHERE lid = ?")
            .first([.text(lid.user)]) { $0.optionalText(0) }.flatMap(\.self)
        return user.map { JID(user: $0, server: .phone, device: lid.device) }
    }

    /// The address that chats, senders and sessions go by: the LID when known, without device.
    public func canonical(_ jid: JID) throws(SQLiteError) -> JID {
        if jid.isPhone {
            if let lid = try lidUser(phone: jid.user) { return .lid(lid) }
            return .phone(jid.user)
        }
        return jid.isLID ? .lid(jid.user) : jid.bare
    }
}

extension Transaction {
    /// The number of whoever has this address, given at its first use.
    ///
    /// - Throws: A constraint error for an address that could not be read back.
    func personID(_ jid: JID) throws(SQLiteError) -> Int64 {
        let bare = jid.bare
        if let found = try findPerson(bare) { return found }
        let id = try makePerson(bare)
        memory.people[bare] = id
        return id
    }

    private func makePerson(_ jid: JID) throws(SQLiteError) -> Int64 {
        try OutsideText.check(jid)
        if jid.isLID {
            try connection.statement("INSERT INTO people (lid) VALUES (?)").run([.text(jid.user)])
        } else if jid.isPhone {
            try connection.statement("INSERT INTO people (phone) VALUES (?)")
                .run([.text(jid.user)])
        } else {
            try connection.statement("INSERT INTO people (address) VALUES (?)")
                .run([.text(jid.description)])
        }
        return connection.lastInsertedRow
    }

    /// The number of a chat's row, made at its first use.
    ///
    /// - Throws: A constraint error for an address that could not be read back.
    func chatID(_ jid: JID) throws(SQLiteError) -> Int64 {
        let bare = jid.bare
        if let found = try findChat(bare) { return found }
        let id = try makeChat(bare)
        memory.chatIDs[bare] = id
        return id
    }

    private func makeChat(_ jid: JID) throws(SQLiteError) -> Int64 {
        try OutsideText.check(jid)
        if jid.isPerson {
            try connection.statement("INSERT INTO chats (person) VALUES (?)")
                .run([.integer(personID(jid))])
        } else {
            try connection.statement("INSERT INTO chats (jid) VALUES (?)")
                .run([.text(jid.description)])
        }
        return connection.lastInsertedRow
    }
}
