import Crypto

extension SessionState {
    /// Encrypts the next message.
    ///
    /// - Throws: `SignalError.weakKey`.
    mutating func seal(
        _ plain: [UInt8],
        _ randomness: Randomness
    ) throws(SignalError) -> (isPreKey: Bool, bytes: [UInt8]) {
        var (root, sender) = try answer(randomness)
        let message = SignalMessage.seal(
            plain,
            keys: MessageKeys(seed: sender.chain.seed),
            ratchetKey: sender.ratchet.publicKey,
            counter: sender.chain.index,
            previousCounter: previousCounter,
            sender: localIdentity,
            receiver: remoteIdentity
        )
        sender.chain.step()
        self.sender = sender
        self.root = root
        guard let pending else { return (false, message) }
        let wrapped = PreKeySignalMessage.wrap(
            message,
            pending: pending,
            baseKey: baseKey,
            identity: localIdentity,
            registrationID: localRegistrationID
        )
        return (true, wrapped)
    }

    /// Decrypts a message; on an error the state is unchanged.
    mutating func open(_ message: SignalMessage) throws(SignalError) -> [UInt8] {
        if let index = receivers.firstIndex(where: { $0.ratchetKey == message.ratchetKey }) {
            var receiver = receivers[index]
            let plain = try open(message, &receiver)
            receivers[index] = receiver
            pending = nil
            return plain
        }
        return try ratchet(message)
    }

    /// The chain that our next message comes from, and the root beside it: both new when the other side has a
    /// new ratchet key.
    private func answer(
        _ randomness: Randomness
    ) throws(SignalError) -> (root: RootKey, sender: SenderChain) {
        if let sender { return (root, sender) }
        guard let theirs = receivers.last?.ratchetKey else { throw .malformed("session state") }
        var root = root
        let fresh = KeyPair.generate(randomness)
        let chain = try root.step(fresh.privateKey, theirs)
        return (root, SenderChain(ratchet: RatchetPair(fresh), chain: chain))
    }

    /// Decrypts the first message under a new ratchet key.
    ///
    /// It is answered with a new one of ours when we write: many who write are never answered, and each answer
    /// costs two multiplications on the curve.
    private mutating func ratchet(_ message: SignalMessage) throws(SignalError) -> [UInt8] {
        // They renew theirs when they see our next one, and nobody has seen that yet.
        guard let own = sender else { throw .badMAC }
        guard let ours = PrivateKey(own.ratchet.secret) else { throw .malformed("ratchet key") }
        var root = root
        var receiver = ReceiverChain(
            ratchetKey: message.ratchetKey,
            chain: try root.step(ours, message.ratchetKey)
        )
        let plain = try open(message, &receiver)
        receivers.append(receiver)
        if receivers.count > Limits.receiverChains { receivers.removeFirst() }
        previousCounter = own.chain.index == 0 ? 0 : own.chain.index - 1
        sender = nil
        self.root = root
        pending = nil
        return plain
    }

    /// Decrypts a message of a chain.
    private func open(
        _ message: SignalMessage,
        _ receiver: inout ReceiverChain
    ) throws(SignalError) -> [UInt8] {
        let seed = try receiver.chain.seed(for: message.counter, skipped: &receiver.skipped)
        let keys = MessageKeys(seed: seed)
        guard
            message.isAuthentic(
                macKey: keys.macKey,
                sender: remoteIdentity,
                receiver: localIdentity
            )
        else { throw .badMAC }
        do {
            return try AESCBC.decrypt(message.ciphertext, key: keys.cipherKey, iv: keys.iv)
        } catch {
            throw .malformed("SignalMessage.ciphertext")
        }
    }
}
