import Crypto
import Model

/// Somebody with a phone number and a LID: an account that clients link to, or a contact.
///
/// Device 0 is always simulated; companions are clients, or simulated too.
final class Person {
    let number: String
    let lidUser: String
    var name: String
    var script = ContactScript.phone
    /// Whether the simulated devices take what is sent to them; otherwise it waits.
    var isOnline = true
    /// Whether each message is answered by a read receipt as well.
    var readsAtOnce = false
    /// Whether the person's messages name the phone number instead of the LID.
    var usesPhoneAddress = false
    /// Whether the account is locked: logins fail with 403.
    var isLocked = false
    /// What is wrong with the next messages to clients.
    var troubles: [Trouble] = []
    /// Messages to clients that wait for ``World/release(_:reversed:)``; nil when nothing waits.
    var held: [Held]?
    /// Messages that arrive after the one that follows them.
    var swapped: [Held] = []
    /// How many of the next messages to ask a retry for, and whether with fresh keys.
    var breaks: (count: Int, withKeys: Bool) = (0, true)
    /// What the server does with the next messages of this person's clients.
    var ackFaults: [AckFault] = []

    var rawID: UInt32
    var lastKeyIndex: UInt32 = 0
    var lastDevice: UInt16 = 0
    var keyListTime: Int
    var identity: KeyPair
    var devices: [UInt16: Device] = [:]
    let random: Randomness

    /// What the simulated devices received, in order.
    var arrivals = Arrivals()
    /// What the simulated devices sent, by id.
    var sendings = Sendings()
    /// People whose clients asked for or used this person's device list.
    var knownBy: Set<String> = []
    /// Privacy settings by category.
    var privacy: [(name: String, value: String)] = [
        ("readreceipts", "all"), ("last", "contacts"), ("online", "all"), ("profile", "all"),
        ("status", "contacts"), ("groupadd", "all"), ("calladd", "all"), ("messages", "all"),
    ]
    var answersGiven = 0
    /// How many retry receipts were answered.
    var resent = 0

    init(number: String, name: String, now: Int, random: Randomness) {
        self.number = number
        self.name = name
        self.random = random
        lidUser = String(100_000_000_000_000 + random.below(800_000_000_000_000))
        rawID = random.uint32()
        keyListTime = now
        identity = KeyPair.generate(random)
    }

    /// The address by phone number.
    var jid: JID { .phone(number) }
    /// The address by LID.
    var lid: JID { .lid(lidUser) }

    /// The phone; it is made with the person.
    var phone: Device? { devices[0] }
    /// Every device, phone first.
    var allDevices: [Device] { devices.values.sorted { $0.number < $1.number } }
    /// Devices that are clients.
    var clients: [Device] { allDevices.filter { $0.party == nil } }

    /// The device list in the form of this address.
    func jid(like other: JID, device: UInt16 = 0) -> JID {
        (other.isLID ? lid : jid).with(device: device)
    }
}
