public import Model
public import SQLite
internal import Signal

extension Transaction {
    /// Notes that a phone number and a LID are one person, and makes them one here.
    ///
    /// Where only one of them was known its row learns the other address. Two rows become one: everything
    /// that ``PersonReference/all`` lists moves to the LID's. Sessions, identities and sender keys go by
    /// address and move as well; where both have one the LID's stays, a session with the other's archived
    /// in it. That this account's own number or LID is another one's half nobody has to say; which LID is the
    /// own one the credentials say.
    public func learn(phone: JID, lid: JID) throws(SQLiteError) {
        guard phone.isPhone, lid.isLID, phone.bare.isReadable, lid.bare.isReadable,
            !phone.user.isEmpty, !lid.user.isEmpty
        else { return }
        if try lidUser(phone: phone.user) == lid.user { return }
        guard try !takesFromOwn(phone: phone, lid: lid) else { return }
        let phone = JID.phone(phone.user)
        let lid = JID.lid(lid.user)
        try takeAway(phone, for: lid)
        try tellNewNumber(phone, of: lid)
        let old = try findPerson(phone)
        let hadChat = try findChat(phone) != nil
        let person = try unite(old, try findPerson(lid), phone: phone.user, lid: lid.user)
        memory.forgetAddresses()
        try moveSignalState(from: phone, to: lid)
        try moveSignalState(
            from: JID(user: phone.user, server: .hosted),
            to: JID(user: lid.user, server: .hostedLID)
        )
        if hadChat {
            try record(ChatMerged(old: phone, new: lid))
        }
        if try connection.statement("SELECT id FROM chats WHERE person = ?")
            .number([.integer(person)]) != nil
        {
            touch(lid)
        }
    }

    /// Whether one half of a pair is this account's, and the other is not.
    private func takesFromOwn(phone: JID, lid: JID) throws(SQLiteError) -> Bool {
        guard let own = try findCredentials(), let ownPhone = own.jid?.user else { return false }
        return (phone.user == ownPhone) != (lid.user == own.lid?.user)
    }

    /// Takes a number from whoever had it with another LID: it has moved on to somebody else.
    ///
    /// Whoever wrote to the number is told in both chats: the server alone says who has it.
    private func takeAway(_ phone: JID, for lid: JID) throws(SQLiteError) {
        guard let former = try lidUser(phone: phone.user) else { return }
        try connection.statement("UPDATE people SET phone = NULL WHERE phone = ?")
            .run([.text(phone.user)])
        memory.forgetAddresses()
        guard try findChat(.lid(former)) != nil else { return }
        touch(.lid(former))
        for person in [JID.lid(former), lid] { try noteNumber(phone, of: lid, in: person) }
    }

    /// Tells in the chat of somebody whose number is known that they have another one now.
    private func tellNewNumber(_ phone: JID, of lid: JID) throws(SQLiteError) {
        guard let known = try self.phone(for: lid), known.user != phone.user,
            try findChat(lid) != nil
        else { return }
        try noteNumber(phone, of: lid, in: lid)
    }

    /// Puts the line into a chat, unless it stands there already and nothing was said since.
    private func noteNumber(
        _ phone: JID,
        of lid: JID,
        in chat: JID
    ) throws(SQLiteError) {
        guard try self.chat(chat)?.lastMessage?.content != .securityCodeChanged else { return }
        _ = try insert(
            NewMessage(
                chat: chat,
                id: MessageID("security-code \(phone.user) \(lid.user)"),
                sender: chat,
                isFromMe: false,
                time: now,
                content: .securityCodeChanged,
                isRead: true
            )
        )
    }

    /// Makes one row of what is known by phone number and by LID; returns its number.
    private func unite(
        _ byPhone: Int64?,
        _ byLID: Int64?,
        phone: String,
        lid: String
    ) throws(SQLiteError) -> Int64 {
        switch (byPhone, byLID) {
        case (nil, nil):
            try connection.statement("INSERT INTO people (lid, phone) VALUES (?, ?)")
                .run([.text(lid), .text(phone)])
            return connection.lastInsertedRow
        case (let known?, nil):
            try connection.statement("UPDATE people SET lid = ? WHERE id = ?")
                .run([.text(lid), .integer(known)])
            return known
        case (let old, let known?):
            if let old { try merge(old, into: known) }
            try connection.statement("UPDATE people SET phone = ? WHERE id = ?")
                .run([.text(phone), .integer(known)])
            return known
        }
    }

    private func moveSignalState(from phone: JID, to lid: JID) throws(SQLiteError) {
        try flushSignalState()
        let old = phone.signalName
        let new = lid.signalName
        for device in try devices("SELECT device FROM sessions WHERE name = ?", old) {
            let source = SignalAddress(name: old, device: device)
            let target = SignalAddress(name: new, device: device)
            guard let moved = try session(source) else { continue }
            var record = try session(target)
            record?.absorb(moved)
            setSession(record ?? moved, target)
            setSession(nil, source)
        }
        for device in try devices("SELECT device FROM identities WHERE name = ?", old) {
            let source = SignalAddress(name: old, device: device)
            let target = SignalAddress(name: new, device: device)
            if try identity(target) == nil { setIdentity(try identity(source), target) }
            setIdentity(nil, source)
        }
        try moveSenderKeys(from: old, to: new)
        try moveSenderKeyHolders(from: old, to: new)
    }

    private func moveSenderKeys(from old: String, to new: String) throws(SQLiteError) {
        let keys = try connection.statement("SELECT chat, device FROM sender_keys WHERE name = ?")
            .all([.text(old)]) { ($0.text(0), UInt32(truncatingIfNeeded: $0.int(1))) }
        for (group, device) in keys {
            let source = SignalAddress(name: old, device: device)
            let target = SignalAddress(name: new, device: device)
            if try senderKey(group: group, target) == nil,
                let record = try senderKey(group: group, source)
            {
                setSenderKey(record, group: group, target)
            }
            memory.senderKeys.set(nil, .init(group: group, sender: source))
        }
    }
}
