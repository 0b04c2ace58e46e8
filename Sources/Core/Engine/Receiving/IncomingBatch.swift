import BinaryNode
import Crypto
import Log
import Model
import Signal
import Stanzas
import Store

/// Stanzas on their way into the database: one transaction, one stanza after the other.
///
/// What has to leave or be told waits in ``outcome`` for the commit.
struct IncomingBatch {
    /// What stays the same for the whole batch.
    struct Context: Sendable {
        let link: Link
        let credentials: Credentials
        let lists: DeviceLists
        /// Whether receipts say that somebody is here.
        let isAvailable: Bool
        /// Whether calls are turned down at once.
        let rejectsCalls: Bool
    }

    /// What is to be done after the commit.
    struct Outcome: Sendable {
        /// What leaves, in order.
        var replies: [Node] = []
        /// Requests to send something again; each is confirmed when it has been dealt with.
        var retries: [Retrier.Job] = []
        /// Own messages that somebody has.
        var received: [AnswerKey] = []
        /// People whose identity key the server says is new.
        var changedPeople: [JID] = []
        /// What the own phone calls the account.
        var ownName: String?
        /// Where something was put into the outbox.
        var woken: [OutboxLane] = []
        /// What the own phone says of files that it was asked for, and the chats as the database knows them.
        var retried: [(MediaRetried, JID)] = []
        /// Whether the own phone has told a part of the past.
        var hasHistory = false
    }

    let transaction: Transaction
    let own: OwnAddresses
    let credentials: Credentials
    let random: Randomness
    /// The moment it is, server clock and local clock.
    let (now, localNow): (Timestamp, Timestamp)
    let log: Log
    let lists: DeviceLists
    let isAvailable: Bool
    let rejectsCalls: Bool
    var outcome = Outcome()
    /// Whether what is being done left a row, or met one that is there.
    var hasRow = false
    private var people: [JID: JID] = [:]

    /// Starts on a batch.
    init(_ transaction: Transaction, context: Context) throws {
        self.transaction = transaction
        credentials = context.credentials
        own = try OwnAddresses(context.credentials)
        random = context.link.random
        now = context.link.serverNow
        localNow = context.link.clock.now
        log = context.link.log
        lists = context.lists
        isAvailable = context.isAvailable
        rejectsCalls = context.rejectsCalls
    }

    /// Starts on what this account does itself, in a round of the outbox.
    init(_ transaction: Transaction, of round: Round) throws {
        guard let credentials = try transaction.credentials else { throw EngineError.notLinked }
        self.transaction = transaction
        self.credentials = credentials
        own = round.facts.own
        random = round.facts.random
        now = round.facts.now
        localNow = round.now
        log = round.log
        lists = round.lists
        isAvailable = false
        rejectsCalls = false
    }

    /// Takes in one stanza.
    ///
    /// Throws only when the database fails, or refuses what this stanza asks of it.
    mutating func take(_ node: Node) throws {
        switch node.tag {
        case "message", "appdata": try takeMessage(node)
        case "receipt": try takeReceipt(node)
        case "notification": try takeNotification(node)
        case "call": try takeCall(node)
        case "ack": break
        case "error": log.warning("the server finds fault: \(node.int("code") ?? 0)")
        default: confirm(node)
        }
    }

    /// Takes in one stanza that may fail alone: when the database refuses it, what it did is taken
    /// back and the server is told, so that it does not come again and again.
    ///
    /// - Throws: When it is the database itself that fails.
    mutating func attempt(_ node: Node) throws {
        try attempt { batch throws in
            try batch.take(node)
        } refused: { batch, error in
            batch.log.error("<\(node.tag)> could not be stored: \(error)")
            batch.confirm(node, refusal: .unhandled)
        }
    }

    /// Does what may fail alone.
    ///
    /// - Parameters:
    ///   - work: What is done.
    ///   - refused: What is done in its place when the database refuses it, after it was taken back.
    /// - Returns: What came of the one or the other.
    /// - Throws: When it is the database itself that fails.
    mutating func attempt<T>(
        _ work: (inout IncomingBatch) throws -> T,
        refused: (inout IncomingBatch, any Error) -> T
    ) throws -> T {
        let before = (outcome, people)
        do {
            return try transaction.attempt { try work(&self) }
        } catch  where !StorageTrouble(error).isFault {
            (outcome, people) = before
            return refused(&self, error)
        }
    }

    /// The time of something that has happened, as a stanza tells it: now, if that has yet to come.
    ///
    /// It would stand below all that is said until then.
    func past(_ time: Timestamp) -> Timestamp { time.past(at: now) }

    /// Confirms a stanza that gets no receipt, or says why it is not taken.
    mutating func confirm(_ node: Node, refusal: Nack? = nil) {
        if let refusal { log.warning("<\(node.tag)> refused with \(refusal.rawValue)") }
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
}

extension Timestamp {
    /// How far the server's clock may seem to be ahead of what is known of it, in milliseconds.
    private static var tolerance: Int64 { 300_000 }

    /// The same, or now if it has yet to come: the time of something that has happened, as the server or a peer tells
    /// it.
    func past(at now: Timestamp) -> Timestamp {
        self > Timestamp(milliseconds: now.milliseconds + Self.tolerance) ? now : self
    }
}
