import Crypto
import Model

/// Which device of which person.
struct DeviceID: Hashable, Codable {
    let person: Person.ID
    /// 0 is the phone; a device number is one byte on the wire.
    let number: UInt16

    /// Both as one number.
    var key: Int { person << 8 | Int(number & 0xFF) }

    init(person: Person.ID, number: UInt16) {
        self.person = person
        self.number = number
    }

    /// Takes ``key`` apart.
    init(key: Int) { self.init(person: key >> 8, number: UInt16(key & 0xFF)) }
}

/// One device of a person: the phone, a linked client, or a simulated companion.
struct Device: Codable {
    let id: DeviceID
    let lidUser: String
    let keyIndex: UInt32
    let createdAt: Int
    /// What the device calls itself.
    let name: String
    /// The Noise key that logs it in; nil for simulated devices.
    let noiseKey: PublicKey?
    /// The signed device identity, account key included; nil for the phone.
    var account: [UInt8]?
    /// Whether it is on the list that its phone signs; nil is yes.
    var isListed: Bool?
    /// A value that official clients use for their own database; random.
    let encryptionSalt: [UInt8]
    /// What the server hands out to those who start a session, besides one-time keys.
    var keys: PublishedKeys
    /// What only a simulated device knows; nil for a client.
    var secrets: DeviceSecrets?
    var isAvailable = false
    var logins = 0
    /// Whether the client was told that few one-time keys are left, since its last upload.
    var hasWarned = false
    var tally = DeviceTally()

    /// The number among the person's devices.
    var number: UInt16 { id.number }
    /// Whether the sandbox plays it.
    var isSimulated: Bool { secrets != nil }
    /// Whether a business host runs it.
    var isHosted: Bool { number == Self.hosted }
    /// The number of a host's device.
    static let hosted: UInt16 = 99
    /// The address by LID.
    var lid: JID { JID(user: lidUser, server: isHosted ? .hostedLID : .lid, device: number) }
    /// The address by phone number.
    var jid: JID {
        JID(user: String(id.person), server: isHosted ? .hosted : .phone, device: number)
    }
    /// The address by LID, as text.
    var address: String { "\(lid)" }

    /// The address in the same domain as another.
    func jid(like other: JID) -> JID { other.isLID ? lid : jid }
}

/// The long-lived public keys of a device.
struct PublishedKeys: Codable {
    var registrationID: UInt32
    var identity: PublicKey
    var signed: SignedKey
}

/// The long-lived secrets of a simulated device.
struct DeviceSecrets: Codable {
    let identity: KeyPair
    let signed: KeyPair
    /// The id of the one-time key made last.
    var lastPreKey: UInt32 = 0
}
