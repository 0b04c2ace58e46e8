public import Model
public import SQLite

// Who is who: phone numbers and LIDs of one person, and the numbers by which messages name people.

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
        let user = try connection.statement("SELECT phone FROM lid_map WHERE lid = ?")
            .first([.text(lid.user)]) { $0.text(0) }
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

    func findAddress(_ jid: JID) throws(SQLiteError) -> Int64? {
        try connection.statement("SELECT id FROM addresses WHERE jid = ?")
            .number([.text(jid.description)])
    }

    func findChat(_ jid: JID) throws(SQLiteError) -> Int64? {
        try connection.statement("SELECT id FROM chats WHERE jid = ?")
            .number([.text(jid.description)])
    }
}

extension Transaction {
    /// The number of a canonical address, given at its first use.
    func addressID(_ jid: JID) throws(SQLiteError) -> Int64 {
        if let known = memory.addressIDs[jid] { return known }
        var id = try findAddress(jid)
        if id == nil {
            try connection.statement("INSERT INTO addresses (jid) VALUES (?)")
                .run([.text(jid.description)])
            id = connection.lastInsertedRow
        }
        memory.addressIDs[jid] = id
        return id ?? 0
    }

    /// The number of a chat's row, made at its first use.
    func chatID(_ jid: JID) throws(SQLiteError) -> Int64 {
        if let known = memory.chatIDs[jid] { return known }
        var id = try findChat(jid)
        if id == nil {
            let phone = jid.isLID ? try phone(for: jid) : jid.isPhone ? jid : nil
            try connection.statement("INSERT INTO chats (jid, phone) VALUES (?, ?)")
                .run([.text(jid.description), .text(phone?.description)])
            id = connection.lastInsertedRow
        }
        memory.chatIDs[jid] = id
        return id ?? 0
    }
}
