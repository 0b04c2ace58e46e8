import BinaryNode
import Crypto
import Log
import Model
import Signal
import Stanzas
import Store
import WAProto

/// A message as it leaves.
struct SealedMessage: Sendable {
    /// The encoded stanza.
    let stanza: [UInt8]
    /// The person it goes to, as far as known after a restart.
    let to: JID
    /// Whose devices it was encrypted for.
    let people: [JID]
    /// The hash over those devices; nil when the stanza was made before a restart.
    let participantHash: String?
}

/// Turns what is in the outbox into a stanza: finds person, devices and keys, and encrypts.
///
/// Encrypting is one transaction in which the ratchets move and the stanza is stored. What was
/// asked of the server before is looked at again inside it.
struct Sealer: Sendable {
    let link: Link
    let book: DeviceBook

    /// The stanza of an entry, made now or before.
    func seal(_ entry: OutboxEntry) async throws -> SealedMessage {
        let credentials = try link.credentials()
        let own = try OwnAddresses(credentials)
        let to = try await person(entry.message.chat)
        let people = own.contains(to) ? [to] : [to, (own.lid ?? own.phone).bare]
        if let stanza = entry.stanza {
            return SealedMessage(stanza: stanza, to: to, people: people, participantHash: nil)
        }
        for _ in 0..<5 {
            let lists = try await book.lists(of: people)
            guard lists[to] != nil else { throw Undeliverable.notOnWhatsApp }
            let devices = Recipients(people: people, lists: lists, own: own)
            let missing = try await link.write { transaction in
                try devices.others.filter { !(try transaction.hasSession(with: $0)) }
            }
            let keys = try await fetchKeys(of: missing)
            let job = SealingJob(
                entry: entry.entry,
                to: to,
                recipients: devices,
                keys: keys,
                asked: Set(missing),
                own: own,
                deviceIdentity: credentials.account ?? [],
                random: link.random,
                now: link.serverNow
            )
            let (result, events) = try await link.write { transaction in
                (try job.run(in: transaction), try transaction.events)
            }
            link.events.post(events)
            switch result {
            case .sealed(let sealed): return sealed
            case .stale: continue
            case .nobody: throw Undeliverable.noDevices
            case .damaged: throw Undeliverable.damaged
            }
        }
        throw EngineError.timedOut(operation: "encrypting")
    }

    /// The LID of a chat's person; asked for when it is not known yet.
    private func person(_ chat: JID) async throws -> JID {
        guard chat.isPhone else { return chat }
        if let lid = try await link.write({ try $0.lid(for: chat) }) { return lid.bare }
        let sid = Hex.encode(link.random.bytes(8))
        let lids = try await link.query(FetchUserInfo(users: [chat], sid: sid))
        guard let lid = lids[chat.bare] else { throw Undeliverable.notOnWhatsApp }
        let events = try await link.write { transaction in
            try transaction.learn(phone: chat.bare, lid: lid)
            return try transaction.events
        }
        link.events.post(events)
        return lid
    }

    /// The published keys of devices; a device without is passed over later.
    private func fetchKeys(of devices: [JID]) async throws -> [JID: PublishedKeys] {
        guard !devices.isEmpty else { return [:] }
        do {
            return try await link.query(FetchPreKeys(devices: devices))
        } catch EngineError.refused(_, let code, _) {
            link.log.warning("no keys for \(devices.count) devices (\(code))")
            return [:]
        }
    }
}

/// The devices that a message is for.
struct Recipients: Sendable, Hashable {
    /// The people, recipient first.
    let people: [JID]
    /// All their devices, this one included, each once.
    let all: [JID]
    /// All but this one.
    let others: [JID]

    init(people: [JID], lists: [JID: DeviceList], own: OwnAddresses) {
        self.people = people
        var seen: Set<JID> = []
        all = people.flatMap { lists[$0]?.addresses ?? [] }.filter { seen.insert($0).inserted }
        others = all.filter { !own.isThisDevice($0) }
    }
}
