import BinaryNode
import Crypto
import Log
import Model
import Signal
import Stanzas
import Store

/// A batch on its way into the database: one transaction, one stanza after the other.
///
/// What has to leave or be told waits in ``outcome`` for the commit.
struct Intake {
    /// What stays the same for the whole batch.
    struct Desk: Sendable {
        let link: Link
        let credentials: Credentials
        let book: DeviceBook
        let isActive: Bool
    }

    /// What is to be done after the commit.
    struct Outcome: Sendable {
        /// What leaves, in order.
        var replies: [Node] = []
        /// What front ends are told, in order.
        var events: [any Event] = []
        /// Requests to send something again; each is confirmed when it has been dealt with.
        var retries: [Retrier.Job] = []
        /// Own messages that somebody has.
        var received: [MessageID] = []
        /// People whose identity key the server says is new.
        var changedPeople: [JID] = []
    }

    let transaction: Transaction
    let own: OwnAddresses
    let credentials: Credentials
    let random: Randomness
    let now: Timestamp
    let log: Log
    let book: DeviceBook
    let isActive: Bool
    var outcome = Outcome()
    private var people: [JID: JID] = [:]

    /// Starts on a batch.
    init(_ transaction: Transaction, desk: Desk) throws {
        self.transaction = transaction
        credentials = desk.credentials
        own = try OwnAddresses(desk.credentials)
        random = desk.link.random
        now = desk.link.serverNow
        log = desk.link.log
        book = desk.book
        isActive = desk.isActive
    }

    /// Takes in one stanza.
    ///
    /// Throws only when the database fails; then nothing of the batch counts.
    mutating func take(_ node: Node) throws {
        switch node.tag {
        case "message": try takeMessage(node)
        case "receipt": try takeReceipt(node)
        case "notification": try takeNotification(node)
        case "ack": break
        default: confirm(node)
        }
    }

    /// The outcome, with what the transaction did.
    mutating func finish() throws -> Outcome {
        outcome.events = try transaction.events
        return outcome
    }

    /// Confirms a stanza that gets no receipt, or says why it is not taken.
    mutating func confirm(_ node: Node, refusal: Refusal? = nil) {
        if let refusal { log.warning("<\(node.tag)> refused: \(refusal)") }
        if let ack = Ack(of: node, error: refusal?.rawValue) { outcome.replies.append(ack.node) }
    }

    /// Learns that two addresses are one person; does nothing with an address of another kind.
    mutating func learn(_ one: JID, _ other: JID?) throws {
        guard let other, one.isPerson, other.isPerson, one.isLID != other.isLID else { return }
        let (phone, lid) = one.isLID ? (other.bare, one.bare) : (one.bare, other.bare)
        guard people[phone] != lid else { return }
        people[phone] = lid
        try transaction.learn(phone: phone, lid: lid)
    }

    /// The address that a person is stored under, without device.
    mutating func canonical(_ jid: JID) throws -> JID {
        let bare = jid.bare
        guard bare.isPhone else { return bare }
        if let known = people[bare] { return known }
        let found = try transaction.canonical(bare)
        people[bare] = found
        return found
    }

    /// The Signal address of a device: by LID as soon as that is known.
    mutating func address(of device: JID) throws -> SignalAddress {
        SignalAddress(try canonical(device).with(device: device.device))
    }
}

/// Why a stanza is not taken.
enum Refusal: Int, Sendable {
    /// A required part is missing or malformed.
    case parseError = 487
    /// Nothing in it that this client knows.
    case unrecognizedStanza = 488
    /// It decrypted to something that is no message.
    case invalidProtobuf = 491
}

extension OwnAddresses {
    /// The addresses of a linked device.
    init(_ credentials: Credentials) throws(EngineError) {
        guard let jid = credentials.jid else { throw EngineError.notLinked }
        self.init(phone: jid, lid: credentials.lid)
    }
}

extension SignalAddress {
    /// A device's address, as it is named.
    init(_ device: JID) {
        self.init(name: device.signalName, device: UInt32(device.device))
    }
}
