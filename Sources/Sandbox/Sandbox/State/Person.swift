import Crypto
import Model

/// Somebody with a phone number and a LID: an account that clients link to, or a contact.
///
/// Device 0 is always simulated; companions are clients, or simulated too.
struct Person: Codable {
    /// A phone number, read as a number.
    typealias ID = Int

    let id: ID
    let lidUser: String
    var name: String
    var script = ContactScript.phone
    var habits = Habits()
    /// The passkey without which no client is linked; nil when the account asks for none.
    var passkey: Passkey?

    /// A number that device identities of this registration carry.
    var rawID: UInt32
    var identity: KeyPair
    /// The numbers of the devices, phone first.
    var devices: [UInt16] = []
    var lastKeyIndex: UInt32 = 0
    var lastDevice: UInt16 = 0
    /// When the device list changed last, Unix seconds.
    var keyListTime: Int

    /// Privacy settings by category.
    var privacy = PrivacySetting.usual
    /// What is to be done wrong, in order.
    var faults: [FaultOrder] = []
    /// Whether a message waits for the one that follows it.
    var hasSwapped = false
    /// How many texts the script has answered.
    var answersGiven = 0
    /// How many retry receipts were answered.
    var resent = 0

    /// Makes a person without devices.
    init(number: ID, name: String, now: Int, random: Randomness) {
        id = number
        self.name = name
        lidUser = String(100_000_000_000_000 + random.below(800_000_000_000_000))
        rawID = random.uint32()
        keyListTime = now
        identity = KeyPair.generate(random)
    }

    /// The phone number as text.
    var number: String { String(id) }
    /// The address by phone number.
    var jid: JID { .phone(number) }
    /// The address by LID.
    var lid: JID { .lid(lidUser) }

    /// The address in the same domain as another.
    func jid(like other: JID) -> JID { other.isLID ? lid : jid }

    /// The number of the next companion; a host's is set aside.
    var nextDevice: UInt16 { lastDevice + 1 == Device.hosted ? lastDevice + 2 : lastDevice + 1 }

    /// The devices, phone first.
    var deviceIDs: [DeviceID] { devices.map { DeviceID(person: id, number: $0) } }

    /// Reads a phone number; nil unless it is 7 to 15 digits that do not start with 0.
    static func id(_ number: String) -> ID? {
        guard number.count > 6, number.count < 16, number.first != "0",
            number.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Int(number)
    }
}

/// How a person's simulated devices behave, whatever the script.
struct Habits: Codable {
    /// Whether they take what is sent to them; otherwise it waits.
    var isOnline = true
    /// Whether each message is answered by a read receipt as well.
    var readsAtOnce = false
    /// Whether somebody uses them: if not, their receipts are `inactive`; nil is yes.
    var isAvailable: Bool?
    /// Whether messages name the phone number instead of the LID.
    var usesPhoneAddress = false
    /// Whether the account is locked: logins fail with 403.
    var isLocked = false
    /// Whether the account's chats have moved to LIDs, and it is refused the other namespace; nil takes both.
    var isMigrated: Bool?
    /// Whether messages to this person must bring a token; nil takes any.
    var needsToken: Bool?
    /// Whether the server keeps to itself which LID the person has.
    var hidesLID: Bool?
    /// What is wrong with the list of devices that the person's phone signs; nil when nothing is.
    var keyList: KeyListState?
    /// The list that is told while it is ``KeyListState/old``.
    var oldKeyList: [UInt8]?
    /// Until when it may not write to people without their token.
    var lock: ReachLock?
    /// A quota of new chats that it has used up.
    var cap: ReachCap?
    /// How long messages stay in this person's chats; nil when that was never set.
    var timer: ChatTimer?
    /// Properties of the server that this account's clients are told besides the usual ones, by code.
    var props: [String: String]?
    /// How often those were changed.
    var propsVersion: Int?
    /// Whether messages to clients wait until they are released.
    var holdsMessages = false
}

/// One privacy category.
struct PrivacySetting: Codable {
    let name: String
    var value: String

    /// What an account starts with.
    ///
    /// - Source: whatsmeow `privacysettings.go` (`parsePrivacySettings`).
    static let usual = [
        ("readreceipts", "all"), ("last", "contacts"), ("online", "all"), ("profile", "all"),
        ("status", "contacts"), ("groupadd", "all"), ("calladd", "all"), ("messages", "all"),
    ].map { PrivacySetting(name: $0.0, value: $0.1) }
}
