import Crypto
import Model
import SQLite
import Signal
import Store
import Testing

/// A peer that keeps its state in memory, and a database as the other side.
private final class Exchange: @unchecked Sendable {
    let random = Randomness.seeded(42)
    let peer: InMemorySignalStorage
    let us = SignalAddress(name: "100_1", device: 5)
    let peerAtLID = SignalAddress(name: "200_1", device: 3)
    let peerAtPhone = SignalAddress(name: "15550002222", device: 3)

    init() { peer = InMemorySignalStorage(random) }

    /// Starts a session of the peer with the database.
    func start(_ transaction: Transaction) throws {
        let own = try #require(try transaction.credentials)
        let key = try #require(try transaction.makePreKeys(count: 1).first)
        let bundle = PreKeyBundle(
            registrationID: own.registrationID,
            identity: own.identityKey.publicKey,
            signedPreKeyID: own.signedPreKey.id,
            signedPreKey: own.signedPreKey.keyPair.publicKey,
            signature: own.signedPreKey.signature,
            preKey: (key.id, key.keyPair.publicKey)
        )
        try SessionCipher.process(bundle, for: us, in: peer, random: random)
    }

    func seal(_ text: String) throws -> (isPreKey: Bool, bytes: [UInt8]) {
        try SessionCipher.encrypt(Array(text.utf8), for: us, in: peer, random: random)
    }

    func open(
        _ sealed: (isPreKey: Bool, bytes: [UInt8]),
        from address: SignalAddress,
        in transaction: Transaction
    ) throws -> String {
        let plain = try SessionCipher.decrypt(
            sealed.bytes,
            isPreKey: sealed.isPreKey,
            from: address,
            in: transaction
        )
        return String(decoding: plain, as: UTF8.self)
    }

    /// The database answers, so that the peer's session is confirmed.
    func reply(to address: SignalAddress, in transaction: Transaction) throws {
        let sealed = try SessionCipher.encrypt([1], for: address, in: transaction, random: random)
        _ = try SessionCipher.decrypt(
            sealed.bytes,
            isPreKey: sealed.isPreKey,
            from: us,
            in: peer
        )
    }
}

@Suite struct SignalStateTests {
    let fixture = Fixture()
    private let exchange = Exchange()

    @Test func `keeps credentials, and forgets them with all keys but not the messages`()
        async throws
    {
        let credentials = try ownCredentials(exchange.random)
        try await fixture.run { database in
            #expect(try await database.read { try $0.credentials } == nil)
            try await database.write { transaction in
                try transaction.setCredentials(credentials)
                _ = try transaction.makePreKeys(count: 3)
                _ = try transaction.insert(text("stays", id: "1"))
                _ = try transaction.enqueue(outgoing("cannot leave", id: "2"))
                _ = try transaction.enqueue(
                    OutgoingThing(
                        chat: nil,
                        answer: .receipt,
                        kind: "read",
                        id: MessageID("1"),
                        payload: [1]
                    )
                )
            }
        }
        try await fixture.run { database in
            let found = try #require(try await database.read { try $0.credentials })
            #expect(found.identityKey.publicKey == credentials.identityKey.publicKey)
            #expect(found.noiseKey.privateKey.bytes == credentials.noiseKey.privateKey.bytes)
            #expect(found.signedPreKey.signature == credentials.signedPreKey.signature)
            #expect(found.jid == credentials.jid)
            #expect(found.lid == credentials.lid)
            #expect(found.account == nil)
            #expect(found.routingInfo == [1, 2, 3])
            // What waits was encrypted by these keys, or will be: somebody has to give it up first.
            await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.deleteCredentials() }
            }
            #expect(try await database.read { try $0.credentials } != nil)
            try await database.write { transaction in
                for entry in try transaction.outbox() {
                    try transaction.fail(entry.entry, reason: "unlinked")
                }
                try transaction.deleteCredentials()
            }
            #expect(try await database.read { try $0.credentials } == nil)
            try await database.write { transaction throws in
                #expect(try transaction.preKeyCount == 0)
                #expect(try transaction.signedPreKey(1) == nil)
                #expect(try transaction.outboxLanes().isEmpty)
                #expect(throws: SQLiteError.self) { try transaction.localIdentity }
                #expect(throws: SQLiteError.self) { try transaction.localRegistrationID }
            }
            let page = try await database.read { try $0.messages(chat: ada, limit: 10) }
            #expect(page.map(\.state) == [nil, .failed])
        }
    }

    @Test func `numbers pre-keys onwards and hands each out once`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                let first = try transaction.makePreKeys(count: 5)
                #expect(first.map(\.id) == [1, 2, 3, 4, 5])
                try transaction.markPreKeysUploaded(through: 3)
                #expect(try transaction.unuploadedPreKeys(limit: 9).map(\.id) == [4, 5])
                try transaction.removePreKey(5)
                #expect(try transaction.preKey(5) == nil)
                #expect(try transaction.preKey(4)?.publicKey == first[3].keyPair.publicKey)
                let single = try transaction.makePreKey()
                #expect(single.id == 6)
                #expect(try transaction.unuploadedPreKeys(limit: 9).map(\.id) == [4])
                #expect(try transaction.preKeyCount == 5)
            }
        }
    }

    @Test func `moves the ratchet only with a commit`() async throws {
        struct Stop: Error {}
        let exchange = exchange
        let credentials = try ownCredentials(exchange.random)
        try await fixture.run { database in
            let first = try await database.write { transaction in
                try transaction.setCredentials(credentials)
                try exchange.start(transaction)
                return try exchange.seal("one")
            }
            await #expect(throws: Stop.self) {
                try await database.write { transaction in
                    _ = try exchange.open(first, from: exchange.peerAtLID, in: transaction)
                    throw Stop()
                }
            }
            // The rolled back step counts for nothing: pre-key and message are good once more.
            try await database.write { transaction throws in
                #expect(try transaction.preKeyCount == 1)
                #expect(
                    try exchange.open(first, from: exchange.peerAtLID, in: transaction) == "one"
                )
            }
        }
        try await fixture.run { database in
            let second = try exchange.seal("two")
            try await database.write { transaction throws in
                #expect(throws: Stop.self) {
                    try transaction.attempt {
                        _ = try exchange.open(second, from: exchange.peerAtLID, in: transaction)
                        throw Stop()
                    }
                }
                #expect(
                    try exchange.open(second, from: exchange.peerAtLID, in: transaction) == "two"
                )
                #expect(throws: SignalError.self) {
                    try exchange.open(second, from: exchange.peerAtLID, in: transaction)
                }
                #expect(try transaction.preKeyCount == 0)
            }
        }
        try await fixture.run { database in
            let third = try exchange.seal("three")
            try await database.write { transaction throws in
                #expect(
                    try exchange.open(third, from: exchange.peerAtLID, in: transaction) == "three"
                )
            }
        }
    }

    @Test func `takes sessions along when a number turns out to be a LID`() async throws {
        let exchange = exchange
        let credentials = try ownCredentials(exchange.random)
        try await fixture.run { database in
            try await database.write { transaction in
                try transaction.setCredentials(credentials)
                try exchange.start(transaction)
                let first = try exchange.seal("one")
                _ = try exchange.open(first, from: exchange.peerAtPhone, in: transaction)
            }
            let second = try exchange.seal("two")
            try await database.write { transaction in
                try transaction.learn(phone: adaPhone, lid: ada)
                #expect(try transaction.session(exchange.peerAtPhone) == nil)
                #expect(try transaction.identity(exchange.peerAtPhone) == nil)
                #expect(
                    try transaction.identity(exchange.peerAtLID)
                        == exchange.peer.localIdentity.publicKey
                )
                #expect(
                    try exchange.open(second, from: exchange.peerAtLID, in: transaction) == "two"
                )
            }
        }
    }

    @Test func `can go on with either session of a person that had two`() async throws {
        let exchange = exchange
        let credentials = try ownCredentials(exchange.random)
        try await fixture.run { database in
            try await database.write { transaction in
                try transaction.setCredentials(credentials)
                try exchange.start(transaction)
                let one = try exchange.seal("one")
                _ = try exchange.open(one, from: exchange.peerAtPhone, in: transaction)
                try exchange.reply(to: exchange.peerAtPhone, in: transaction)
            }
            let byPhone = try exchange.seal("by phone")
            try await database.write { transaction in
                try exchange.start(transaction)
                let two = try exchange.seal("two")
                _ = try exchange.open(two, from: exchange.peerAtLID, in: transaction)
                try exchange.reply(to: exchange.peerAtLID, in: transaction)
            }
            let byLID = try exchange.seal("by lid")
            #expect(!byPhone.isPreKey && !byLID.isPreKey)
            try await database.write { transaction in
                try transaction.learn(phone: adaPhone, lid: ada)
                #expect(
                    try exchange.open(byPhone, from: exchange.peerAtLID, in: transaction)
                        == "by phone"
                )
                #expect(
                    try exchange.open(byLID, from: exchange.peerAtLID, in: transaction) == "by lid"
                )
            }
        }
    }

    @Test func `forgets the devices of a user whose identity changed`() async throws {
        let exchange = exchange
        let credentials = try ownCredentials(exchange.random)
        try await fixture.run { database in
            try await database.write { transaction in
                try transaction.setCredentials(credentials)
                try exchange.start(transaction)
                let first = try exchange.seal("one")
                _ = try exchange.open(first, from: exchange.peerAtLID, in: transaction)
                try transaction.setDevices(DeviceList(user: ada, devices: [.init(id: 3)]))
                try transaction.dropUser(ada)
                #expect(try !transaction.hasSession(exchange.peerAtLID))
                #expect(try transaction.identity(exchange.peerAtLID) == nil)
                #expect(try transaction.devices(of: ada) == nil)
            }
        }
        try await fixture.run { database in
            try await database.write { transaction throws in
                #expect(try !transaction.hasSession(exchange.peerAtLID))
            }
        }
    }
}

/// Credentials of a linked device, with the own number and LID.
func ownCredentials(_ random: Randomness = .seeded(42)) throws -> Credentials {
    let identity = KeyPair.generate(random)
    let signed = KeyPair.generate(random)
    let signature = try XEdDSA.sign(
        signed.publicKey.serialized,
        with: identity.privateKey,
        random64: random.bytes(64)
    )
    var credentials = Credentials(
        noiseKey: .generate(random),
        identityKey: identity,
        signedPreKey: SignedPreKey(id: 1, keyPair: signed, signature: signature),
        registrationID: 77,
        advSecret: random.bytes(32),
        createdAt: Timestamp(seconds: 1)
    )
    credentials.jid = .phone("15550100001", device: 5)
    credentials.lid = .lid("100", device: 5)
    credentials.routingInfo = [1, 2, 3]
    return credentials
}
