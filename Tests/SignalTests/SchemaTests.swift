import Crypto
import Protobuf
import Testing
import WAProto

@testable import Signal

/// The messages written by hand, read with the classes generated from Signal's schema.
struct SchemaTests {
    private let randomness = Randomness.seeded(31)

    @Test func `session messages follow the schema`() throws {
        let alice = Peer("alice", randomness)
        let bob = Peer("bob", randomness)
        try alice.begin(with: bob)
        _ = try alice.encrypt("first", for: bob)
        let bytes = try alice.encrypt("second", for: bob).bytes
        let outer = try PreKeySignalMessageProto(serializedBytes: Array(bytes.dropFirst()))
        #expect(outer.preKeyID == 1)
        #expect(outer.signedPreKeyID == 1)
        #expect(outer.registrationID == alice.storage.localRegistrationID)
        #expect(outer.identityKey == alice.storage.localIdentity.publicKey.serialized)
        #expect(outer.baseKey == alice.storage.session(bob.address)?.baseKey?.serialized)
        let inner = outer.message.dropFirst().dropLast(8)
        let message = try SignalMessageProto(serializedBytes: Array(inner))
        #expect(message.counter == 1)
        #expect(message.hasPreviousCounter)
        #expect(message.ratchetKey.count == 33)
        #expect(message.ciphertext.count == 16)
        // Nothing unknown, ascending, minimal: written again it is the same.
        #expect(message.serializedBytes() == Array(inner))
        #expect(outer.serializedBytes() == Array(bytes.dropFirst()))
    }

    @Test func `group messages follow the schema`() throws {
        let alice = Peer("alice", randomness)
        let distribution = try GroupCipher.createDistribution(
            group: "g",
            sender: alice.address,
            in: alice.storage,
            random: randomness
        )
        let given = try SenderKeyDistributionMessageProto(
            serializedBytes: Array(distribution.dropFirst())
        )
        #expect(given.hasIteration)
        #expect(given.chainKey.count == 32)
        #expect(given.signingKey.count == 33)
        let bytes = try GroupCipher.encrypt(
            [1],
            group: "g",
            sender: alice.address,
            in: alice.storage,
            random: randomness
        )
        let signed = Array(bytes.dropFirst().dropLast(64))
        let message = try SenderKeyMessageProto(serializedBytes: signed)
        #expect(message.id == given.id)
        #expect(message.hasIteration)
        #expect(message.ciphertext.count == 16)
        #expect(message.serializedBytes() == signed)
    }
}
