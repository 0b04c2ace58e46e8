import Model
import Stanzas
import Store

/// For whom something is encrypted, device by device, all in one namespace.
struct Audience: Hashable, Sendable {
    /// The people, by the addresses that the database goes by; the recipient first.
    let people: [JID]
    /// Their devices by their addresses on the wire, this one included, each once.
    let devices: [JID]
    /// The devices but this one.
    let others: [JID]

    /// Takes the parts.
    init(people: [JID], devices: [JID], others: [JID]) {
        self.people = people
        self.devices = devices
        self.others = others
    }

    /// Puts the devices of some people together.
    init(_ lists: [(person: JID, address: JID, list: DeviceList)], own: OwnAddresses) {
        people = lists.map(\.person)
        var seen: Set<JID> = []
        devices = lists.flatMap { $0.list.addresses(as: $0.address) }
            .filter { seen.insert($0).inserted }
        others = devices.filter { !own.isThisDevice($0) }
    }

    /// The hash by which the server tells whether it means the same devices.
    var participantHash: String { Engine.participantHash(devices) }

    /// What the answer to a stanza for it will be held against.
    ///
    /// - Parameter person: The person, when it goes to one.
    /// - Returns: The people and their devices.
    func sealed(to person: JID? = nil) -> SealedAudience {
        SealedAudience(person: person, people: people, devices: devices)
    }
}

extension SealingContext {
    /// The devices of some people, or what has to be found out for it.
    mutating func audience(
        of people: [Correspondent],
        in namespace: Namespace
    ) throws -> Result<Audience, Missing> {
        var lists: [(person: JID, address: JID, list: DeviceList)] = []
        var unknown: [JID] = []
        for person in people {
            guard let canonical = person.canonical, let address = person.address(in: namespace)
            else { continue }
            if let list = try devices(of: canonical) {
                lists.append((canonical, address, list))
            } else {
                unknown.append(canonical)
            }
        }
        guard unknown.isEmpty else {
            return .failure(Missing(need: .devices(unknown, isGroup: false)))
        }
        return .success(Audience(lists, own: facts.own))
    }

    /// The devices that there is no session with, and whose keys were not refused.
    func withoutSession(_ devices: [JID]) throws -> [JID] {
        try devices.filter {
            try !facts.found.isWithoutKeys($0, at: facts.now) && !transaction.hasSession(with: $0)
        }
    }
}

/// Something that is not known yet, in the place of a result.
struct Missing: Error {
    let need: Need
}
