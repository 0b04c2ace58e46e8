import Crypto
import Model
import Stanzas
import Store

/// What stays the same while several entries are sealed.
struct SealingFacts: Sendable {
    /// This device.
    let own: OwnAddresses
    /// The account's signature over this device, serialized.
    let deviceIdentity: [UInt8]
    /// Where keys and padding come from.
    let random: Randomness
    /// Now, server clock.
    let now: Timestamp
    /// What was looked up and is not in the database.
    let found: Findings

    /// Whose account this is.
    var owner: AccountOwner { AccountOwner(phone: own.phone, lid: own.lid) }
}

/// What has to be found out before something can be sealed.
enum Need: Hashable, Sendable {
    /// Who is behind some phone numbers.
    case people([JID], isGroup: Bool)
    /// The devices of some people, by the addresses that the database goes by.
    case devices([JID], isGroup: Bool)
    /// The published keys of some devices, by their addresses on the wire.
    case keys([JID], isGroup: Bool)
    /// How a group stands; the entry is the one that waits for it.
    case group(JID, entry: Int64)
    /// Whether authors may learn of reads.
    case readPrivacy
    /// Who is to see status posts.
    case statusAudience
    /// The place of the file that a message is about.
    case upload

    /// The same for a group, which goes on without those who cannot be found out about.
    var inGroup: Need {
        switch self {
        case .people(let phones, _): .people(phones, isGroup: true)
        case .devices(let people, _): .devices(people, isGroup: true)
        case .keys(let devices, _): .keys(devices, isGroup: true)
        default: self
        }
    }
}

/// The transaction in which several entries are sealed, and what it has read already.
struct SealingContext {
    /// Where sessions, lists and entries are.
    let transaction: Transaction
    /// What stays the same.
    let facts: SealingFacts
    private var chats: [OutboxLane: JID] = [:]
    private var lists: [JID: DeviceList] = [:]
    private var people: [JID: Correspondent] = [:]
    private var groups: [JID: Group] = [:]
    private var migration: LIDMigration?
    private var knownProps: Props?

    /// Starts with nothing read.
    init(_ transaction: Transaction, _ facts: SealingFacts) {
        self.transaction = transaction
        self.facts = facts
    }

    /// The address of a lane's chat; nil when there is none, or none that can be read.
    mutating func chat(of lane: OutboxLane) throws -> JID? {
        if let known = chats[lane] { return known }
        do {
            let found = try transaction.address(of: lane)
            chats[lane] = found
            return found
        } catch  where StorageTrouble(error) == .unreadable {
            return nil
        }
    }

    /// Both addresses of a person, as far as they are known.
    mutating func correspondent(_ person: JID) throws -> Correspondent {
        if let known = people[person] { return known }
        var found = Correspondent(facts.own)
        if !facts.own.contains(person) {
            let phone = try transaction.phone(for: person)?.bare
            found = Correspondent(
                lid: try transaction.lid(for: person)?.bare,
                phone: phone.map { facts.found.corrected[$0] ?? $0 }
            )
        }
        people[person] = found
        return found
    }

    /// The devices of a person, by the address that the database goes by; nil when they are not known.
    mutating func devices(of person: JID) throws -> DeviceList? {
        if let known = lists[person] { return known }
        var found = try transaction.devices(of: person)
        if found == nil, facts.found.unlisted.contains(person) {
            found = DeviceList(user: person, devices: [DeviceList.Device(id: 0)])
        }
        lists[person] = found
        return found
    }

    /// A group as last told; nil when nothing is known of it.
    mutating func group(_ jid: JID) throws -> Group? {
        if let known = groups[jid] { return known }
        let found = try transaction.group(jid)
        groups[jid] = found
        return found
    }

    /// The server's properties.
    mutating func props() throws -> Props {
        let props = try knownProps ?? transaction.props
        knownProps = props
        return props
    }

    /// In which namespace a message between this account and a person names everybody.
    mutating func namespace(with person: Correspondent) throws -> Namespace {
        let state = try migration ?? transaction.lidMigration
        migration = state
        let own = Correspondent(facts.own)
        func isPossible(_ namespace: Namespace) -> Bool {
            person.address(in: namespace) != nil && own.address(in: namespace) != nil
        }
        let wanted: Namespace = state == .no ? .phone : .lid
        return isPossible(wanted) ? wanted : wanted.other
    }
}
