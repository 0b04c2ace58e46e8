import Crypto
import Model
import Signal

/// The Signal side of a simulated device: its keys and sessions, as the world keeps them.
final class SimulatedKeys: SignalStorage {
    let localIdentity: KeyPair
    let localRegistrationID: UInt32
    let random: Randomness
    /// The device that the keys are of.
    let device: Device
    private let world: World
    private let signed: KeyPair

    /// How many one-time keys that were handed out and not used are kept.
    private static let patience: UInt32 = 20_000

    /// - Returns: nil when the device is a client.
    init?(world: World, device: Device) {
        guard let secrets = device.secrets else { return nil }
        self.world = world
        self.device = device
        localIdentity = secrets.identity
        localRegistrationID = device.keys.registrationID
        signed = secrets.signed
        random = world.random(of: device.id.person)
    }

    /// Makes one more one-time key.
    func makePreKey() -> OneTimeKey? {
        let next = world.database.devices.update(device.id) { device in
            device.secrets?.lastPreKey += 1
            return device.secrets?.lastPreKey
        }
        guard let id = next ?? nil else { return nil }
        let pair = KeyPair.generate(random)
        world.database.preKeys.addSecret(pair, id: id, of: device.id)
        if id > Self.patience {
            world.database.preKeys.removeSecret(id - Self.patience, of: device.id)
        }
        return OneTimeKey(id: id, key: pair.publicKey)
    }

    /// The address of a device, by LID.
    static func address(_ device: Device) -> SignalAddress {
        address(device.lid)
    }

    /// The address of a device.
    static func address(_ jid: JID) -> SignalAddress {
        SignalAddress(name: jid.signalName, device: UInt32(jid.device))
    }

    /// The address of the device itself.
    var ownAddress: SignalAddress { Self.address(device) }

    private func peer(_ address: SignalAddress) -> SignalTable.Peer {
        SignalTable.Peer(device: device.id, address: address)
    }

    private func sender(_ group: String, _ address: SignalAddress) -> SignalTable.Sender {
        SignalTable.Sender(device: device.id, group: group, address: address)
    }

    func session(_ address: SignalAddress) -> SessionRecord? {
        world.database.signal[peer(address)].session
    }

    func setSession(_ record: SessionRecord?, _ address: SignalAddress) {
        world.database.signal[peer(address)].session = record
    }

    func identity(_ address: SignalAddress) -> PublicKey? {
        world.database.signal[peer(address)].identity
    }

    func setIdentity(_ key: PublicKey?, _ address: SignalAddress) {
        world.database.signal[peer(address)].identity = key
    }

    func preKeySecret(_ id: UInt32) -> PrivateKey? {
        world.database.preKeys.secret(id, of: device.id)
    }

    func removePreKey(_ id: UInt32) { world.database.preKeys.removeSecret(id, of: device.id) }

    func signedPreKey(_ id: UInt32) -> KeyPair? { id == 1 ? signed : nil }

    func senderKey(group: String, _ sender: SignalAddress) -> SenderKeyRecord? {
        world.database.signal[self.sender(group, sender)]
    }

    func setSenderKey(_ record: SenderKeyRecord, group: String, _ sender: SignalAddress) {
        world.database.signal[self.sender(group, sender)] = record
    }
}
