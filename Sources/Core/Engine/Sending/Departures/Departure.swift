import BinaryNode
import Model
import Stanzas
import Store

/// A kind of thing that leaves once: one type each, in a file of its own in `Departures/`, and one line in
/// ``Departures/kinds``.
protocol Departure: Sendable {
    /// Its name in the outbox; never changes.
    static var kind: String { get }
    /// Makes the stanza of an entry, or says what is missing for it.
    ///
    /// - Throws: When the database fails. What is wrong with the entry alone is ``Sealing/hopeless(_:)``.
    static func seal(_ entry: OutboxEntry, in context: inout SealingContext) throws -> Sealing
    /// Takes back what was shown here when an entry was put into the outbox: it will never leave.
    static func undo(_ entry: OutboxEntry, own: OwnAddresses, in transaction: Transaction) throws
    /// Whether what an entry says is done here once the server has it; see ``Round/carryOut(_:at:in:)``.
    static var isDoneWhenTaken: Bool { get }
}

extension Departure {
    /// Most are done here when they are put in, or leave nothing to be done.
    static var isDoneWhenTaken: Bool { false }

    /// Most show nothing that the state of a message does not say.
    static func undo(_ entry: OutboxEntry, own: OwnAddresses, in transaction: Transaction) throws {}
}

extension Transaction {
    /// Gives up an entry: what it did here is taken back, and whoever waits for it is told, also that it may have
    /// arrived all the same.
    func giveUp(_ entry: OutboxEntry, reason: String, own: OwnAddresses) throws {
        try takeBackKeys(of: entry)
        try Departures.kind(named: entry.kind)?.undo(entry, own: own, in: self)
        let doubt = entry.unsettled > 0 ? "; it may have arrived" : ""
        try fail(entry.entry, reason: reason + doubt)
    }

    /// Gives up everything that waits.
    func giveUpEverything(reason: String, own: OwnAddresses) throws {
        for lane in try outboxLanes() {
            while case let entries = try outgoing(in: lane, limit: 256), !entries.isEmpty {
                for entry in entries { try giveUp(entry, reason: reason, own: own) }
            }
        }
    }
}

/// Every kind of thing that leaves.
enum Departures {
    /// By these the entries of the outbox are read.
    static let kinds: [any Departure.Type] = [
        MessageDeparture.self, ReactionDeparture.self, ActionDeparture.self, ReadDeparture.self,
        PeerDeparture.self, PhoneAsking.self, StoredReceiptDeparture.self,
    ]

    private static let byName = Dictionary(
        kinds.map { ($0.kind, $0) },
        uniquingKeysWith: { first, _ in first }
    )

    /// The kind of this name; nil for one that a newer martlet wrote.
    static func kind(named name: String) -> (any Departure.Type)? { byName[name] }
}

/// What came of sealing an entry.
enum Sealing: Sendable {
    /// This is to leave.
    case sealed(SealedStanza)
    /// Something has to be found out first.
    case needs(Need)
    /// It cannot leave now, for this reason; which devices there are, and their keys, is asked for again then.
    case later(String, forget: [JID])
    /// It will never leave; the reason, for people.
    case hopeless(String)
    /// It need not leave any more.
    case needless
}

/// A stanza as it leaves, and what its answer will be held against.
struct SealedStanza: Sendable {
    /// The stanza.
    var node: Node
    /// In which namespace it names people.
    var namespace: Namespace?
    /// Whose devices it was encrypted for.
    var audience = SealedAudience()
}

/// Whose devices a stanza was encrypted for.
struct SealedAudience: Hashable, Sendable {
    /// The person, when it goes to one.
    var person: JID?
    /// The people, by the addresses that the database goes by.
    var people: [JID] = []
    /// Their devices by their addresses on the wire; none when they are not known, as after a restart.
    var devices: [JID] = []

    /// The hash over the devices; nil when they are not known.
    ///
    /// Made when it is asked for: few answers bear one to compare.
    var participantHash: String? { devices.isEmpty ? nil : Engine.participantHash(devices) }
}
