import Crypto
import Model
import Signal

/// The Signal side of a simulated device: its keys and sessions, in memory.
final class Party: SignalStorage {
    let localIdentity: KeyPair
    let localRegistrationID: UInt32
    let random: Randomness
    /// The signed device identity of a simulated companion; nil for a phone.
    var account: [UInt8]?

    private var sessions: [SignalAddress: SessionRecord] = [:]
    private var identities: [SignalAddress: PublicKey] = [:]
    private var preKeys: [UInt32: KeyPair] = [:]
    private var senderKeys: [SenderKeyName: SenderKeyRecord] = [:]
    private let signed: KeyPair
    private var lastPreKey: UInt32 = 0

    private struct SenderKeyName: Hashable {
        let group: String
        let sender: SignalAddress
    }

    init(identity: KeyPair, random: Randomness) {
        localIdentity = identity
        localRegistrationID = UInt32(1 + random.below(16_380))
        signed = KeyPair.generate(random)
        self.random = random
    }

    /// What the server keeps of this device's keys; one-time keys are made on demand.
    func publicKeys() throws(CryptoError) -> PreKeyStore {
        PreKeyStore(
            registrationID: localRegistrationID,
            identity: localIdentity.publicKey,
            signed: SignedKey(
                id: 1,
                key: signed.publicKey,
                signature: try XEdDSA.sign(
                    signed.publicKey.serialized,
                    with: localIdentity.privateKey,
                    random64: random.bytes(64)
                )
            )
        )
    }

    /// Makes one more one-time key.
    func makePreKey() -> OneTimeKey {
        lastPreKey += 1
        let pair = KeyPair.generate(random)
        preKeys[lastPreKey] = pair
        return OneTimeKey(id: lastPreKey, key: pair.publicKey)
    }

    /// Whether there is a session with a device.
    func hasSession(_ address: SignalAddress) -> Bool { sessions[address] != nil }

    /// Forgets sessions and identities of one person, or of everybody.
    func forget(_ name: String?) {
        sessions = sessions.filter { name != nil && $0.key.name != name }
        identities = identities.filter { name != nil && $0.key.name != name }
    }

    func session(_ address: SignalAddress) -> SessionRecord? { sessions[address] }

    func setSession(_ record: SessionRecord?, _ address: SignalAddress) {
        sessions[address] = record
    }

    func identity(_ address: SignalAddress) -> PublicKey? { identities[address] }

    func setIdentity(_ key: PublicKey?, _ address: SignalAddress) { identities[address] = key }

    func preKey(_ id: UInt32) -> KeyPair? { preKeys[id] }

    func removePreKey(_ id: UInt32) { preKeys[id] = nil }

    func signedPreKey(_ id: UInt32) -> KeyPair? { id == 1 ? signed : nil }

    func senderKey(group: String, _ sender: SignalAddress) -> SenderKeyRecord? {
        senderKeys[SenderKeyName(group: group, sender: sender)]
    }

    func setSenderKey(_ record: SenderKeyRecord, group: String, _ sender: SignalAddress) {
        senderKeys[SenderKeyName(group: group, sender: sender)] = record
    }
}
