import Crypto

extension SessionState {
    /// Encrypts the next message.
    mutating func seal(_ plain: [UInt8]) -> (isPreKey: Bool, bytes: [UInt8]) {
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
    mutating func open(
        _ message: SignalMessage,
        _ randomness: Randomness
    ) throws(SignalError) -> [UInt8] {
        if let index = receivers.firstIndex(where: { $0.ratchetKey == message.ratchetKey }) {
            var receiver = receivers[index]
            let plain = try open(message, &receiver)
            receivers[index] = receiver
            pending = nil
            return plain
        }
        return try ratchet(message, randomness)
    }

    /// Decrypts the first message under a new ratchet key, and answers it with a new one of ours.
    ///
    /// The second half of the step waits until the message has proved authentic.
    private mutating func ratchet(
        _ message: SignalMessage,
        _ randomness: Randomness
    ) throws(SignalError) -> [UInt8] {
        guard let ours = PrivateKey(sender.ratchet.secret) else { throw .malformed("ratchet key") }
        var root = root
        var receiver = ReceiverChain(
            ratchetKey: message.ratchetKey,
            chain: try root.step(ours, message.ratchetKey)
        )
        let plain = try open(message, &receiver)
        let fresh = KeyPair.generate(randomness)
        let chain = try root.step(fresh.privateKey, message.ratchetKey)
        receivers.append(receiver)
        if receivers.count > Limits.receiverChains { receivers.removeFirst() }
        previousCounter = sender.chain.index == 0 ? 0 : sender.chain.index - 1
        sender = SenderChain(ratchet: RatchetPair(fresh), chain: chain)
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
