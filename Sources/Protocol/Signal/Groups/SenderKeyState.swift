import Crypto

/// One sender key: a chain of message keys and the key that signs the messages.
struct SenderKeyState: Hashable, Sendable {
    let id: UInt32
    var chain: ChainKey
    let signingKey: PublicKey
    /// 32 bytes; only for our own.
    let signingSecret: [UInt8]?
    var skipped = SkippedKeys()

    /// Makes one of our own.
    init(_ randomness: Randomness) {
        let signing = KeyPair.generate(randomness)
        // 31 bits, as the Java implementation draws them.
        id = randomness.uint32() >> 1
        chain = ChainKey(key: randomness.bytes(32), index: 0)
        signingKey = signing.publicKey
        signingSecret = signing.privateKey.bytes
    }

    /// Takes someone else's.
    init(_ distribution: SenderKeyDistributionMessage) {
        id = distribution.id
        chain = distribution.chain
        signingKey = distribution.signingKey
        signingSecret = nil
    }

    /// Takes what was read from storage.
    init(id: UInt32, chain: ChainKey, signingKey: PublicKey, signingSecret: [UInt8]?) {
        self.id = id
        self.chain = chain
        self.signingKey = signingKey
        self.signingSecret = signingSecret
    }

    /// Encrypts and signs the next message.
    mutating func seal(
        _ plain: [UInt8],
        random64: [UInt8]
    ) throws(SignalError) -> [UInt8] {
        guard let secret = PrivateKey(signingSecret ?? []) else { throw .noSenderKey(id: id) }
        let keys = SenderMessageKeys(seed: chain.seed)
        let message = SenderKeyMessage.unsigned(
            id: id,
            iteration: chain.index,
            ciphertext: AESCBC.encrypt(plain, key: keys.cipherKey, iv: keys.iv)
        )
        guard let signature = try? XEdDSA.sign(message, with: secret, random64: random64)
        else { throw .badSignature }
        chain.step()
        return message + signature
    }

    /// Checks and decrypts a message; on an error the state is unchanged.
    mutating func open(_ message: SenderKeyMessage) throws(SignalError) -> [UInt8] {
        guard XEdDSA.verify(message.signature, of: message.signed, by: signingKey)
        else { throw .badSignature }
        var chain = chain
        var skipped = skipped
        let seed = try chain.seed(for: message.iteration, skipped: &skipped)
        let keys = SenderMessageKeys(seed: seed)
        let plain: [UInt8]
        do {
            plain = try AESCBC.decrypt(message.ciphertext, key: keys.cipherKey, iv: keys.iv)
        } catch {
            throw .malformed("SenderKeyMessage.ciphertext")
        }
        self.chain = chain
        self.skipped = skipped
        return plain
    }
}

/// The keys of one message to a group.
///
///     seed ─HKDF("WhisperGroup", 48)→ IV 16 ‖ cipher key 32
private struct SenderMessageKeys {
    let iv: [UInt8]
    let cipherKey: [UInt8]

    init(seed: [UInt8]) {
        let keys = HKDF.sha256(seed, info: "WhisperGroup", count: 48)
        iv = Array(keys[..<16])
        cipherKey = Array(keys[16...])
    }
}
