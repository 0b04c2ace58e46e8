internal import Crypto
internal import Model
public import SQLite

extension Reader {
    /// The own keys; nil before the first link and after a logout.
    public var credentials: Credentials? {
        get throws(SQLiteError) { try findCredentials() }
    }

    func readCredentials() throws(SQLiteError) -> Credentials? {
        try connection.statement(
            """
            SELECT noise_key, identity_key, registration_id, adv_secret, created_at, account, jid,
                   lid, platform, business_name, push_name, routing_info, id, private_key, signature
            FROM credentials JOIN signed_prekeys ON id = signed_prekey_id
            """
        ).first { row throws(SQLiteError) in
            var result = Credentials(
                noiseKey: try row.keyPair(0),
                identityKey: try row.keyPair(1),
                signedPreKey: SignedPreKey(
                    id: UInt32(truncatingIfNeeded: row.int(12)),
                    keyPair: try row.keyPair(13),
                    signature: row.bytes(14)
                ),
                registrationID: UInt32(truncatingIfNeeded: row.int(2)),
                advSecret: row.bytes(3),
                createdAt: Timestamp(milliseconds: row.int(4))
            )
            result.account = row.optionalBytes(5)
            result.jid = try row.optionalJID(6)
            result.lid = try row.optionalJID(7)
            result.platform = row.optionalText(8)
            result.businessName = row.optionalText(9)
            result.pushName = row.optionalText(10)
            result.routingInfo = row.optionalBytes(11)
            return result
        }
    }
}

extension Row {
    /// A key stored as its 32 bytes.
    func privateKey(_ column: Int32) throws(SQLiteError) -> PrivateKey {
        guard let key = PrivateKey(bytes(column)) else {
            throw .unreadable("a stored key is not 32 bytes long")
        }
        return key
    }

    /// Keys stored as their 32 private bytes; the public half is computed.
    func keyPair(_ column: Int32) throws(SQLiteError) -> KeyPair {
        KeyPair(privateKey: try privateKey(column))
    }
}

extension Transaction {
    /// Stores the own keys, the signed pre-key too.
    public func setCredentials(_ new: Credentials) throws(SQLiteError) {
        try connection.statement(
            "INSERT OR REPLACE INTO signed_prekeys (id, private_key, signature) VALUES (?, ?, ?)"
        ).run([
            .int(new.signedPreKey.id), .bytes(new.signedPreKey.keyPair.privateKey.bytes),
            .bytes(new.signedPreKey.signature),
        ])
        try connection.statement(
            """
            INSERT OR REPLACE INTO credentials (only, noise_key, identity_key, registration_id,
                signed_prekey_id, adv_secret, account, jid, lid, platform, business_name, push_name,
                routing_info, created_at)
            VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).run([
            .bytes(new.noiseKey.privateKey.bytes), .bytes(new.identityKey.privateKey.bytes),
            .int(new.registrationID), .int(new.signedPreKey.id), .bytes(new.advSecret),
            .bytes(new.account), .text(new.jid?.description), .text(new.lid?.description),
            .text(new.platform), .text(new.businessName), .text(new.pushName),
            .bytes(new.routingInfo), .integer(new.createdAt.milliseconds),
        ])
        memory.credentials = .some(new)
    }

    /// Deletes all keys and what was made with them; chats, messages and names stay, and
    /// whose they were.
    ///
    /// Whoever put something into the outbox gives it up before: these keys are what it would leave with.
    ///
    /// - Throws: `SQLiteError`, a broken rule while something waits.
    public func deleteCredentials() throws(SQLiteError) {
        guard try outboxLanes().isEmpty else {
            throw .constraint("the keys of this device stay while something waits to be sent")
        }
        try keepOwner()
        for table in [
            "credentials", "signed_prekeys", "prekeys", "sessions", "identities", "sender_keys",
            "sender_key_holders", "device_lists", "departed", "retries", "peer_messages",
            "privacy_tokens", "key_lists", "key_indexes", "app_values", "handled",
        ] {
            try connection.execute("DELETE FROM \(table)")
        }
        memory.forgetSignalState()
        memory.credentials = .some(nil)
    }
}
