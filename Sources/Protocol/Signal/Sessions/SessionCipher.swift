public import Crypto

/// Messages between two devices.
///
/// Each operation reads what it needs from the storage, works on copies, and writes back only after
/// everything has succeeded: a forged or damaged message changes nothing.
///
/// - Source: Signal, "The Double Ratchet Algorithm" and "The X3DH Key Agreement Protocol".
public enum SessionCipher {
    /// Starts a session from what the server gave out.
    ///
    /// An earlier session with the address is archived.
    ///
    /// - Throws: `badSignature`; `untrustedIdentity` when the address is known by another key.
    public static func process(
        _ bundle: PreKeyBundle,
        for address: SignalAddress,
        in storage: any SignalStorage,
        random: Randomness = .system
    ) throws(SignalError) {
        let known = try trust(bundle.identity, of: address, in: storage)
        guard
            XEdDSA.verify(
                bundle.signature,
                of: bundle.signedPreKey.serialized,
                by: bundle.identity
            )
        else { throw .badSignature }
        let own = try stored { try (storage.localIdentity, storage.localRegistrationID) }
        let state = try SessionState(
            initiatingWith: bundle,
            identity: own.0,
            registrationID: own.1,
            base: .generate(random),
            ratchet: .generate(random)
        )
        var record = try stored { try storage.session(address) } ?? SessionRecord()
        record.begin(state)
        let finished = record
        try stored {
            if !known { try storage.setIdentity(bundle.identity, address) }
            try storage.setSession(finished, address)
        }
    }

    /// Encrypts the next message for a device.
    ///
    /// - Returns: The message, and whether it carries prekeys (`pkmsg`) or not (`msg`).
    /// - Throws: `noSession`; `untrustedIdentity` when the session is with another key; `weakKey`.
    public static func encrypt(
        _ plain: [UInt8],
        for address: SignalAddress,
        in storage: any SignalStorage,
        random: Randomness = .system
    ) throws(SignalError) -> (isPreKey: Bool, bytes: [UInt8]) {
        guard var record = try stored({ try storage.session(address) }),
            var state = record.current
        else { throw .noSession }
        _ = try trust(state.remoteIdentity, of: address, in: storage)
        record.current = nil
        let message = try state.seal(plain, random)
        record.current = state
        let finished = record
        try stored { try storage.setSession(finished, address) }
        return message
    }

    /// Decrypts a message from a device.
    ///
    /// - Parameters:
    ///   - bytes: The message as it came.
    ///   - isPreKey: Whether it came as `pkmsg`.
    ///   - address: Who sent it.
    ///   - storage: Where sessions and keys are kept.
    /// - Returns: The plaintext, still with WhatsApp's own padding.
    /// - Throws: Whatever is wrong with the message; then nothing has changed.
    public static func decrypt(
        _ bytes: [UInt8],
        isPreKey: Bool,
        from address: SignalAddress,
        in storage: any SignalStorage
    ) throws(SignalError) -> [UInt8] {
        if isPreKey {
            let message = try PreKeySignalMessage(bytes)
            return try decrypt(message, from: address, in: storage)
        }
        let message = try SignalMessage(bytes)
        guard var record = try stored({ try storage.session(address) }) else { throw .noSession }
        let plain = try record.open(message)
        try keep(record, of: address, in: storage, usedPreKey: nil)
        return plain
    }

    /// The identity key that the sender of a `pkmsg` shows; nobody has vouched for it yet.
    public static func identity(ofPreKeyMessage bytes: [UInt8]) throws(SignalError) -> PublicKey {
        try PreKeySignalMessage(bytes).identityKey
    }

    private static func decrypt(
        _ message: PreKeySignalMessage,
        from address: SignalAddress,
        in storage: any SignalStorage
    ) throws(SignalError) -> [UInt8] {
        _ = try trust(message.identityKey, of: address, in: storage)
        var record = try stored { try storage.session(address) } ?? SessionRecord()
        if record.holds(baseKey: message.baseKey) {
            let plain = try record.open(message.message)
            try keep(record, of: address, in: storage, usedPreKey: nil)
            return plain
        }
        var state = try respond(to: message, in: storage)
        let plain: [UInt8]
        do throws(SignalError) {
            plain = try state.open(message.message)
        } catch {
            throw error == .badMAC && message.isHybrid ? .hybrid : error
        }
        record.begin(state)
        try keep(record, of: address, in: storage, usedPreKey: message.preKeyID)
        return plain
    }

    /// Agrees with who sent a first message.
    private static func respond(
        to message: PreKeySignalMessage,
        in storage: any SignalStorage
    ) throws(SignalError) -> SessionState {
        let signedID = message.signedPreKeyID
        guard let signedPreKey = try stored({ try storage.signedPreKey(signedID) })
        else { throw .noSignedPreKey(id: signedID) }
        var preKey: PrivateKey?
        if let id = message.preKeyID {
            preKey = try stored { try storage.preKeySecret(id) }
            if preKey == nil { throw .noPreKey(id: id) }
        }
        let own = try stored { try (storage.localIdentity, storage.localRegistrationID) }
        return try SessionState(
            respondingTo: message,
            identity: own.0,
            registrationID: own.1,
            signedPreKey: signedPreKey,
            preKey: preKey
        )
    }

    /// Writes back what a decrypted message has changed.
    private static func keep(
        _ record: SessionRecord,
        of address: SignalAddress,
        in storage: any SignalStorage,
        usedPreKey: UInt32?
    ) throws(SignalError) {
        guard let identity = record.current?.remoteIdentity else { throw .noSession }
        let known = try trust(identity, of: address, in: storage)
        try stored {
            if let usedPreKey { try storage.removePreKey(usedPreKey) }
            if !known { try storage.setIdentity(identity, address) }
            try storage.setSession(record, address)
        }
    }

    /// Trusts the first key that an address shows, and no other after it.
    ///
    /// - Returns: Whether the key was known.
    private static func trust(
        _ key: PublicKey,
        of address: SignalAddress,
        in storage: any SignalStorage
    ) throws(SignalError) -> Bool {
        guard let known = try stored({ try storage.identity(address) }) else { return false }
        guard known == key else { throw .untrustedIdentity(key) }
        return true
    }
}
