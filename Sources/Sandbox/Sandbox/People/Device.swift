import Crypto
import Model

/// One device of a person: the phone, a linked client, or a simulated companion.
final class Device {
    unowned let person: Person
    let number: UInt16
    let keyIndex: UInt32
    let createdAt: Int
    /// What the device calls itself.
    let name: String
    /// The Noise key that logs it in; nil for simulated devices.
    let noiseKey: [UInt8]?
    /// The signed device identity, account key included; nil for the phone.
    var account: [UInt8]?
    /// A value that official clients use for their own database; random.
    let encryptionSalt: [UInt8]
    var preKeys: PreKeyStore
    var queue = Queue()
    /// Hashes of the messages it sent, by id, to recognise repetitions.
    var seen: [String: Set<[UInt8]>] = [:]
    /// The simulation behind it; nil for a client.
    var party: Party?
    var connection: Connection?
    var isAvailable = false
    var logins = 0
    /// The failure that the next login gets.
    var nextFailure: Int?
    var tally = DeviceTally()

    init(
        _ person: Person,
        number: UInt16,
        keyIndex: UInt32,
        name: String,
        noiseKey: [UInt8]?,
        preKeys: PreKeyStore,
        now: Int
    ) {
        self.person = person
        self.number = number
        self.keyIndex = keyIndex
        self.name = name
        self.noiseKey = noiseKey
        self.preKeys = preKeys
        createdAt = now
        encryptionSalt = person.random.bytes(32)
        address = "\(person.lid.with(device: number))"
    }

    /// The LID address as text.
    let address: String

    /// The address by LID.
    var lid: JID { person.lid.with(device: number) }
    /// The address by phone number.
    var jid: JID { person.jid.with(device: number) }

    /// The address in the same domain as another.
    func jid(like other: JID) -> JID { other.isLID ? lid : jid }
}
