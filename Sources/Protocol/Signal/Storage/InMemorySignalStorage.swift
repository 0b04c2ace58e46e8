public import Crypto

/// A storage in memory, for tests and for simulated contacts.
public final class InMemorySignalStorage: SignalStorage {
    public let localIdentity: KeyPair
    public let localRegistrationID: UInt32
    private let randomness: Randomness
    private var sessions: [SignalAddress: SessionRecord] = [:]
    private var identities: [SignalAddress: PublicKey] = [:]
    private var preKeys: [UInt32: KeyPair] = [:]
    private var signedPreKeys: [UInt32: KeyPair] = [:]
    private var senderKeys: [SenderKeyName: SenderKeyRecord] = [:]
    private var nextPreKeyID: UInt32 = 1

    private struct SenderKeyName: Hashable {
        let group: String
        let sender: SignalAddress
    }

    /// Makes a device: its identity, registration id and signed prekey 1.
    public init(_ randomness: Randomness = .system, identity: KeyPair? = nil) {
        self.randomness = randomness
        localIdentity = identity ?? .generate(randomness)
        localRegistrationID = UInt32(randomness.below(16380)) + 1
        signedPreKeys[1] = .generate(randomness)
    }

    /// Makes and keeps a one-time prekey.
    public func makePreKey() -> (id: UInt32, pair: KeyPair) {
        let id = nextPreKeyID
        nextPreKeyID += 1
        let pair = KeyPair.generate(randomness)
        preKeys[id] = pair
        return (id, pair)
    }

    /// Keeps a one-time prekey made elsewhere.
    public func setPreKey(_ pair: KeyPair, id: UInt32) { preKeys[id] = pair }

    /// Keeps a signed prekey made elsewhere.
    public func setSignedPreKey(_ pair: KeyPair, id: UInt32) { signedPreKeys[id] = pair }

    /// What the server would give out for this device, with a fresh one-time prekey or none.
    public func bundle(withPreKey: Bool = true) throws(SignalError) -> PreKeyBundle {
        guard let signed = signedPreKeys[1] else { throw .noSignedPreKey(id: 1) }
        guard
            let signature = try? XEdDSA.sign(
                signed.publicKey.serialized,
                with: localIdentity.privateKey,
                random64: randomness.bytes(64)
            )
        else { throw .badSignature }
        let preKey = withPreKey ? makePreKey() : nil
        return PreKeyBundle(
            registrationID: localRegistrationID,
            identity: localIdentity.publicKey,
            signedPreKeyID: 1,
            signedPreKey: signed.publicKey,
            signature: signature,
            preKey: preKey.map { ($0.id, $0.pair.publicKey) }
        )
    }

    public func session(_ address: SignalAddress) -> SessionRecord? { sessions[address] }

    public func setSession(_ record: SessionRecord?, _ address: SignalAddress) {
        sessions[address] = record
    }

    public func identity(_ address: SignalAddress) -> PublicKey? { identities[address] }

    public func setIdentity(_ key: PublicKey?, _ address: SignalAddress) {
        identities[address] = key
    }

    public func preKeySecret(_ id: UInt32) -> PrivateKey? { preKeys[id]?.privateKey }

    /// One of our one-time prekeys.
    public func preKey(_ id: UInt32) -> KeyPair? { preKeys[id] }

    public func removePreKey(_ id: UInt32) { preKeys[id] = nil }

    public func signedPreKey(_ id: UInt32) -> KeyPair? { signedPreKeys[id] }

    public func senderKey(group: String, _ sender: SignalAddress) -> SenderKeyRecord? {
        senderKeys[SenderKeyName(group: group, sender: sender)]
    }

    public func setSenderKey(
        _ record: SenderKeyRecord,
        group: String,
        _ sender: SignalAddress
    ) {
        senderKeys[SenderKeyName(group: group, sender: sender)] = record
    }
}
