import Crypto
import Encodings
import Model
import Stanzas
import Store
import Synchronization

/// Which devices people have, as far as the server has to be asked.
final class DeviceLists: Sendable {
    private let link: Link
    private let changes = Mutex(0)

    /// Creates the lists of an account.
    init(link: Link) { self.link = link }

    /// A list is changing in the database: answers that are under way may be older.
    ///
    /// Called from within the transaction that changes it.
    func noteChange() { changes.withLock { $0 += 1 } }

    /// What the server did not tell about some people.
    struct Unlisted: Hashable, Sendable {
        /// It names no devices of theirs: they are taken to have their phone.
        var assumed: Set<JID> = []
        /// It may tell later.
        var refused: [JID: Obstacle] = [:]
    }

    /// Asks for the devices of some people and stores them.
    ///
    /// A list that is missing in the namespace of the account is asked for in the other one.
    ///
    /// - Parameter people: By the addresses that the database goes by.
    /// - Returns: Who was not listed.
    /// - Throws: When the server refuses the request as a whole, or the database fails.
    func fetch(_ people: [JID]) async throws(EngineError) -> Unlisted {
        let question = try await question(about: people)
        var unlisted = Unlisted()
        var rest = Set(people)
        for namespace in [question.preferred, question.preferred.other] {
            let addresses = question.addresses(of: rest, in: namespace)
            guard !addresses.isEmpty else { continue }
            let answers = try await ask(addresses)
            for (person, answer) in answers {
                if answer.isUsable { rest.remove(person) }
                unlisted.refused[person] = answer.refusal
            }
        }
        unlisted.refused = unlisted.refused.filter { rest.contains($0.key) }
        unlisted.assumed = rest.subtracting(unlisted.refused.keys)
        return unlisted
    }

    /// Forgets the lists of some people: the server knows better.
    func forget(_ users: [JID]) async throws(EngineError) {
        try await link.write { transaction in
            self.noteChange()
            for user in users { try transaction.forgetDevices(of: user) }
        }
    }

    /// How the people can be named, and how they are named first.
    private struct Question: Sendable {
        let preferred: Namespace
        let people: [JID: Correspondent]

        /// The addresses in a namespace, each with the one that the database goes by.
        func addresses(of wanted: Set<JID>, in namespace: Namespace) -> [JID: JID] {
            var addresses: [JID: JID] = [:]
            for person in wanted {
                guard let address = people[person]?.address(in: namespace) else { continue }
                addresses[address] = person
            }
            return addresses
        }
    }

    private func question(about people: [JID]) async throws(EngineError) -> Question {
        let own = try OwnAddresses(try link.credentials())
        return try await link.write { transaction in
            var known: [JID: Correspondent] = [:]
            for person in people {
                known[person] =
                    own.contains(person)
                    ? Correspondent(own)
                    : Correspondent(
                        lid: try transaction.lid(for: person)?.bare,
                        phone: try transaction.phone(for: person)?.bare
                    )
            }
            let isPhone = try transaction.lidMigration == .no
            return Question(preferred: isPhone ? .phone : .lid, people: known)
        }
    }

    /// Asks once, or again when a list changed meanwhile, and stores what came.
    private func ask(_ addresses: [JID: JID]) async throws(EngineError) -> [JID: UserDevices] {
        let credentials = try link.credentials()
        let log = link.log
        var tries = 0
        while true {
            let before = changes.withLock { $0 }
            let sid = Hex.encode(link.random.bytes(8))
            let answer = try await link.query(
                FetchDevices(users: addresses.keys.sorted(), sid: sid)
            )
            var answers: [JID: UserDevices] = [:]
            for devices in answer {
                if let person = addresses[devices.user] { answers[person] = devices }
            }
            tries += 1
            // A change that arrived meanwhile may be missing in the answer.
            let isLast = tries == 5
            let usable = answers.filter(\.value.isUsable)
            let isStored = try await link.write { transaction in
                guard isLast || self.changes.withLock({ $0 }) == before else { return false }
                let signed = try KeyLists(transaction, of: credentials, log: log)
                for (person, told) in usable {
                    let known = try signed.take(told.keyList, of: person)
                    let list = DeviceList(user: person, told.devices)
                    try transaction.setDevices(signed.vetted(list, by: known))
                }
                return true
            }
            if isStored { return answers }
        }
    }
}

extension UserDevices {
    /// Whether it is a list that one can send to.
    fileprivate var isUsable: Bool {
        error == nil && !devices.isEmpty && devices.count <= DeviceList.limit
    }

    /// Why asking again later may bring one; nil when it may not.
    fileprivate var refusal: Obstacle? {
        if devices.count > DeviceList.limit {
            return .later("the server lists \(devices.count) devices of one person")
        }
        switch error {
        case nil: return nil
        case .unreadable: return .later("why the device list was refused cannot be read")
        case .number(let code):
            guard code.isTemporary else { return nil }
            return .later(
                "the device list was refused (\(code))",
                atLeast: Patience.least(after: code)
            )
        }
    }
}
