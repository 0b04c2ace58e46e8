public import Crypto
internal import Log
public import Model
public import SQLite
public import Signal

// Sessions, identities and sender keys, by way of the writer's memory.

extension Transaction {
    /// The own identity.
    ///
    /// - Throws: Also when there are no credentials: nothing can be encrypted as nobody.
    public var localIdentity: KeyPair {
        get throws(SQLiteError) { try requiredCredentials().identityKey }
    }

    /// The own registration id.
    ///
    /// - Throws: Also when there are no credentials.
    public var localRegistrationID: UInt32 {
        get throws(SQLiteError) { try requiredCredentials().registrationID }
    }

    private func requiredCredentials() throws(SQLiteError) -> Credentials {
        guard let credentials = try findCredentials() else {
            throw .unreadable("there are no own keys")
        }
        return credentials
    }

    /// The session with a device.
    public func session(_ address: SignalAddress) throws(SQLiteError) -> SessionRecord? {
        if let known = memory.sessions.known(address) { return known }
        let stored = try connection.statement(
            "SELECT record FROM sessions WHERE name = ? AND device = ?"
        ).first([.text(address.name), .int(address.device)]) { $0.bytes(0) }
        let record = try stored.map { bytes throws(SQLiteError) in
            do {
                return try SessionRecord(serialized: bytes)
            } catch {
                throw .unreadable("a stored session cannot be read")
            }
        }
        memory.sessions.remember(record, address)
        return record
    }

    /// Whether there is a session with a device.
    ///
    /// One that cannot be read is dropped: it can be agreed upon anew, and keeps no message to others from
    /// leaving.
    public func hasSession(_ address: SignalAddress) throws(SQLiteError) -> Bool {
        do {
            return try session(address) != nil
        } catch let error where error.kind == .unreadable {
            log.error("the session with a device is made anew: \(error.message)")
            setSession(nil, address)
            return false
        }
    }

    /// Forgets sessions, identities and the device list of a user, by exactly this address, and that their
    /// devices have any of the own sender keys.
    public func dropUser(_ user: JID) throws(SQLiteError) {
        try flushSignalState()
        let hosted = JID(user: user.user, server: user.isLID ? .hostedLID : .hosted)
        for name in user.isPerson ? [user.bare.signalName, hosted.signalName] : [] {
            for device in try devices("SELECT device FROM sessions WHERE name = ?", name) {
                setSession(nil, SignalAddress(name: name, device: device))
            }
            for device in try devices("SELECT device FROM identities WHERE name = ?", name) {
                setIdentity(nil, SignalAddress(name: name, device: device))
            }
            try removeSenderKeyHolders(name: name)
        }
        try forgetDevices(of: user)
    }

    /// The device numbers that a query finds for a name.
    func devices(_ sql: StaticString, _ name: String) throws(SQLiteError) -> [UInt32] {
        try connection.statement(sql).all([.text(name)]) { UInt32(truncatingIfNeeded: $0.int(0)) }
    }

    /// Replaces the session with a device, or removes it.
    public func setSession(_ record: SessionRecord?, _ address: SignalAddress) {
        memory.sessions.set(record, address)
    }

    /// The identity key that a device is known by.
    ///
    /// In place of one that cannot be read comes a key that nobody has, so that the device's own counts as
    /// changed and its person is told, instead of being trusted unseen.
    public func identity(_ address: SignalAddress) throws(SQLiteError) -> PublicKey? {
        if let known = memory.identities.known(address) { return known }
        let stored = try connection.statement(
            "SELECT key FROM identities WHERE name = ? AND device = ?"
        ).first([.text(address.name), .int(address.device)]) { $0.bytes(0) }
        let key = stored.flatMap { PublicKey($0) ?? PublicKey([UInt8](repeating: 0, count: 32)) }
        memory.identities.remember(key, address)
        return key
    }

    /// Replaces the identity key of a device, or removes it.
    public func setIdentity(_ key: PublicKey?, _ address: SignalAddress) {
        memory.identities.set(key, address)
    }

    /// The sender key of a device in a group; one that cannot be read counts as none, and is asked for anew.
    public func senderKey(
        group: String,
        _ sender: SignalAddress
    ) throws(SQLiteError) -> SenderKeyRecord? {
        let name = WriterMemory.SenderKeyName(group: group, sender: sender)
        if let known = memory.senderKeys.known(name) { return known }
        let stored = try connection.statement(
            "SELECT record FROM sender_keys WHERE chat = ? AND name = ? AND device = ?"
        ).first([.text(group), .text(sender.name), .int(sender.device)]) { $0.bytes(0) }
        let record = stored.flatMap { bytes in
            do {
                return try SenderKeyRecord(serialized: bytes)
            } catch {
                log.error("a stored sender key cannot be read: \(error)")
                return nil
            }
        }
        memory.senderKeys.remember(record, name)
        return record
    }

    /// Replaces the sender key of a device in a group.
    public func setSenderKey(
        _ record: SenderKeyRecord,
        group: String,
        _ sender: SignalAddress
    ) {
        memory.senderKeys.set(record, .init(group: group, sender: sender))
    }

    /// Forgets the sender key of a device in a group.
    public func removeSenderKey(group: String, _ sender: SignalAddress) {
        memory.senderKeys.set(nil, .init(group: group, sender: sender))
    }

    func storeSessions() throws(SQLiteError) {
        for (address, record) in memory.sessions.changes {
            guard let record else {
                try connection.statement("DELETE FROM sessions WHERE name = ? AND device = ?")
                    .run([.text(address.name), .int(address.device)])
                continue
            }
            try connection.statement(
                """
                INSERT INTO sessions (name, device, record) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET record = excluded.record
                """
            ).run([.text(address.name), .int(address.device), .bytes(record.serialized)])
        }
    }

    func storeIdentities() throws(SQLiteError) {
        for (address, key) in memory.identities.changes {
            guard let key else {
                try connection.statement("DELETE FROM identities WHERE name = ? AND device = ?")
                    .run([.text(address.name), .int(address.device)])
                continue
            }
            try connection.statement(
                """
                INSERT INTO identities (name, device, key) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET key = excluded.key
                """
            ).run([.text(address.name), .int(address.device), .bytes(key.bytes)])
        }
    }

    func storeSenderKeys() throws(SQLiteError) {
        for (key, record) in memory.senderKeys.changes {
            guard let record else {
                try connection.statement(
                    "DELETE FROM sender_keys WHERE chat = ? AND name = ? AND device = ?"
                ).run([.text(key.group), .text(key.sender.name), .int(key.sender.device)])
                continue
            }
            try connection.statement(
                """
                INSERT INTO sender_keys (chat, name, device, record) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET record = excluded.record
                """
            ).run([
                .text(key.group), .text(key.sender.name), .int(key.sender.device),
                .bytes(record.serialized),
            ])
        }
    }
}
