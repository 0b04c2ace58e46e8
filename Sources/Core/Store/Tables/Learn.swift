public import Model
public import SQLite
internal import Signal

extension Transaction {
    /// Notes that a phone number and a LID are one person, and makes them one here.
    ///
    /// Sessions, identities and sender keys move to the LID. Where both have one the LID's stays, a
    /// session with the other's archived in it.
    /// The two chats become one, each message in it once.
    ///
    /// - Returns: What changed, also part of ``events``; empty when it was known already.
    @discardableResult
    public func learn(phone: JID, lid: JID) throws(SQLiteError) -> [any Event] {
        guard phone.isPhone, lid.isLID, !phone.user.isEmpty, !lid.user.isEmpty else { return [] }
        if try lidUser(phone: phone.user) == lid.user { return [] }
        let before = recorded.count
        let phone = JID.phone(phone.user)
        let lid = JID.lid(lid.user)
        try connection.statement("DELETE FROM lid_map WHERE lid = ? OR phone = ?")
            .run([.text(lid.user), .text(phone.user)])
        try connection.statement("INSERT INTO lid_map (lid, phone) VALUES (?, ?)")
            .run([.text(lid.user), .text(phone.user)])
        memory.lids = [:]
        try moveSignalState(from: phone, to: lid)
        try moveSignalState(
            from: JID(user: phone.user, server: .hosted),
            to: JID(user: lid.user, server: .hostedLID)
        )
        try moveContact(from: phone, to: lid)
        try moveSender(from: phone, to: lid)
        try moveChat(from: phone, to: lid)
        return Array(recorded[before...])
    }

    private func moveSignalState(from phone: JID, to lid: JID) throws(SQLiteError) {
        try flush()
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
        let senderKeys = try connection.statement(
            "SELECT chat, device FROM sender_keys WHERE name = ?"
        ).all([.text(old)]) { ($0.text(0), UInt32(truncatingIfNeeded: $0.int(1))) }
        for (group, device) in senderKeys {
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

    private func moveContact(from phone: JID, to lid: JID) throws(SQLiteError) {
        try connection.statement(
            """
            INSERT INTO contacts (jid, push_name, full_name, business_name)
            SELECT ?2, push_name, full_name, business_name FROM contacts WHERE jid = ?1
            ON CONFLICT DO UPDATE SET
                push_name = coalesce(push_name, excluded.push_name),
                full_name = coalesce(full_name, excluded.full_name),
                business_name = coalesce(business_name, excluded.business_name)
            """
        ).run([.text(phone.description), .text(lid.description)])
        try connection.statement("DELETE FROM contacts WHERE jid = ?")
            .run([.text(phone.description)])
        try connection.statement("UPDATE OR IGNORE privacy_tokens SET jid = ?2 WHERE jid = ?1")
            .run([.text(phone.description), .text(lid.description)])
    }
}
