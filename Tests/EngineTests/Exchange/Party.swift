import BinaryNode
import Crypto
import Log
import Model
import SQLite
import Signal
import Stanzas
import Store
import Support
import Testing

@testable import Engine

/// An account's sending and receiving half on a real database, around an ``Exchange``.
struct Party {
    static let phone = JID.phone("15550001111", device: 7)
    static let lid = JID.lid("100", device: 7)

    let directory: TemporaryDirectory
    let exchange: Exchange
    let database: Database
    let link: Link
    let outbox: Outbox
    let presence: Presence
    let receiver: Receiver
    let credentials: Credentials
    let random: Randomness

    /// An account that is online and has a contact, LID user 200; no time passes for it.
    static func withContact() async throws -> Party {
        let party = try await Party.open(clock: RefusalTests.clock(ManualClock()))
        _ = try party.ownPhone()
        _ = try party.contact("200")
        await party.outbox.online()
        return party
    }

    /// Opens the account in a directory; the same directory again is a restart.
    static func open(
        in directory: TemporaryDirectory = TemporaryDirectory(),
        exchange: Exchange = Exchange(),
        seed: UInt64 = 1,
        clock: EngineClock = .system,
        log: Log = .none
    ) async throws -> Party {
        let random = Randomness.seeded(seed)
        let database = try Database.open(directory.path(of: "account.db"), random: random)
        let known = try await database.read { try $0.credentials }
        let credentials: Credentials
        if let known {
            credentials = known
        } else {
            credentials = try Self.fresh(random)
            try await database.write { try $0.setCredentials(credentials) }
        }
        let link = Link(
            database: database,
            identity: Identity(credentials),
            random: random,
            clock: clock,
            log: log,
            wire: exchange.wire
        )
        let outbox = Outbox(link: link)
        let presence = Presence(link: link)
        exchange.change { state in
            state.devices[.lid("100")] = [0, 7]
            state.isOnline = true
            state.outbox = outbox
        }
        return Party(
            directory: directory,
            exchange: exchange,
            database: database,
            link: link,
            outbox: outbox,
            presence: presence,
            receiver: Receiver(link: link, outbox: outbox, presence: presence),
            credentials: credentials,
            random: random
        )
    }

    private static func fresh(_ random: Randomness) throws -> Credentials {
        let identity = KeyPair.generate(random)
        let signed = KeyPair.generate(random)
        var credentials = Credentials(
            noiseKey: .generate(random),
            identityKey: identity,
            signedPreKey: SignedPreKey(
                id: 1,
                keyPair: signed,
                signature: try XEdDSA.sign(
                    signed.publicKey.serialized,
                    with: identity.privateKey,
                    random64: random.bytes(64)
                )
            ),
            registrationID: 4711,
            advSecret: random.bytes(32),
            createdAt: Timestamp(seconds: 1_700_000_000)
        )
        credentials.jid = phone
        credentials.lid = lid
        credentials.account = try Peer.proof(
            of: identity,
            by: try Peer.account(of: lid.user),
            random: random
        )
        return credentials
    }

    /// Keys by which a peer can open a session with this account.
    func published() async throws -> PublishedKeys {
        let key = try #require(try await database.write { try $0.makePreKeys(count: 1) }.first)
        return PublishedKeys(
            registrationID: credentials.registrationID,
            identity: credentials.identityKey.publicKey.bytes,
            signedPreKey: .init(
                id: credentials.signedPreKey.id,
                value: credentials.signedPreKey.keyPair.publicKey.bytes
            ),
            signature: credentials.signedPreKey.signature,
            preKey: .init(id: key.id, value: key.keyPair.publicKey.bytes),
            deviceIdentity: credentials.account
        )
    }

    /// A contact's device that the exchange knows.
    func contact(_ user: String = "200", device: UInt16 = 0) throws -> Peer {
        let peer = try Peer(
            .lid(user, device: device),
            phone: .phone("1555000\(user)"),
            random: random
        )
        exchange.change { state in
            state.devices[.lid(user), default: []].append(device)
            state.lids[peer.phone] = .lid(user)
            state.keys[peer.address] = peer.published
        }
        return peer
    }

    /// The own phone.
    func ownPhone() throws -> Peer {
        let peer = try Peer(.lid("100"), phone: Self.phone.bare, random: random)
        exchange.change { $0.keys[peer.address] = peer.published }
        return peer
    }

    /// What the file holds.
    func rows<T>(
        _ sql: String,
        _ map: (borrowing Row) throws(SQLiteError) -> T
    ) throws -> [T] {
        let connection = try SQLiteConnection(directory.path(of: "account.db"), access: .readOnly)
        return try withExtendedLifetime(connection) { try connection.prepare(sql).all([], map) }
    }

    /// Puts a text into the outbox.
    @discardableResult
    func send(_ text: String, to recipient: JID = .lid("200")) async throws -> Message {
        try await outbox.send(.text(text, to: recipient, random: random))
    }

    /// Puts a text into the outbox and waits until the server has it.
    @discardableResult
    func deliver(_ text: String, to recipient: JID = .lid("200")) async throws -> Message {
        let events = database.events()
        let message = try await send(text, to: recipient)
        try await reached(.sent, message.id, in: events)
        return message
    }

    /// Whose copies are in a stanza.
    func addressed(_ stanza: Node) -> [JID] {
        stanza.child("participants")?.children.compactMap { $0.jid("jid") } ?? []
    }

    /// What is in the outbox, lane by lane.
    func waiting() async throws -> [OutboxEntry] {
        try await database.read { reader in
            try reader.outboxLanes().flatMap { try reader.outgoing(in: $0, limit: 1000) }
        }
    }

    /// The messages of a chat, oldest first.
    func messages(_ chat: JID) async throws -> [Message] {
        try await database.read { try $0.messages(chat: chat, before: nil, limit: 1000) }
    }

    /// Waits until an own message has come as far as this.
    func reached(
        _ state: DeliveryState,
        _ id: MessageID,
        in events: AsyncStream<any Event>
    ) async throws {
        _ = try await events.first("state \(state)") { event in
            guard let event = event as? MessageStateChanged else { return false }
            return event.id == id && event.state == state
        }
    }
}

extension Receiver {
    /// Takes in stanzas and confirms them.
    func handle(_ batch: [Node]) async {
        guard let taken = await take(batch) else { return }
        await confirm(taken)
    }
}

extension Outbox {
    /// Puts something into the outbox that no chat shows as a message of its own.
    nonisolated func post(_ thing: OutgoingThing) async throws {
        try await submit { ((), try $0.enqueue(thing).map { [$0] } ?? []) }
    }
}
