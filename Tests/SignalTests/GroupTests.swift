import Crypto
import Testing

@testable import Signal

struct GroupTests {
    let randomness = Randomness.seeded(23)
    let group = "120363000000000000@g.us"

    private func members() throws -> (Peer, Peer) {
        let alice = Peer("alice", randomness)
        let bob = Peer("bob", randomness)
        try give(from: alice, to: bob)
        return (alice, bob)
    }

    private func give(from alice: Peer, to bob: Peer) throws {
        let distribution = try GroupCipher.createDistribution(
            group: group,
            sender: alice.address,
            in: alice.storage,
            random: randomness
        )
        try GroupCipher.processDistribution(
            distribution,
            group: group,
            sender: alice.address,
            in: bob.storage
        )
    }

    private func encrypt(_ text: String, _ alice: Peer) throws -> [UInt8] {
        try GroupCipher.encrypt(
            Array(text.utf8),
            group: group,
            sender: alice.address,
            in: alice.storage,
            random: randomness
        )
    }

    private func decrypt(_ message: [UInt8], _ bob: Peer, from alice: Peer) throws -> String {
        let plain = try GroupCipher.decrypt(
            message,
            group: group,
            sender: alice.address,
            in: bob.storage
        )
        return String(decoding: plain, as: UTF8.self)
    }

    @Test func `takes messages in any order, each once`() throws {
        let (alice, bob) = try members()
        var messages = try (0..<60).map { ("\($0)", try encrypt("\($0)", alice)) }
        messages.shuffle()
        for (text, message) in messages { #expect(try decrypt(message, bob, from: alice) == text) }
        for (text, message) in messages {
            let counter = try #require(UInt32(text))
            #expect(throws: SignalError.duplicate(counter: counter)) {
                try decrypt(message, bob, from: alice)
            }
        }
        let record = try #require(bob.storage.senderKey(group: group, alice.address))
        #expect(try SenderKeyRecord(serialized: record.serialized) == record)
    }

    @Test func `shows a late joiner nothing that was before`() throws {
        let (alice, bob) = try members()
        let early = try encrypt("early", alice)
        let carol = Peer("carol", randomness)
        try give(from: alice, to: carol)
        #expect(throws: SignalError.duplicate(counter: 0)) {
            try decrypt(early, carol, from: alice)
        }
        let late = try encrypt("late", alice)
        #expect(try decrypt(late, carol, from: alice) == "late")
        #expect(try decrypt(late, bob, from: alice) == "late")
        #expect(try decrypt(early, bob, from: alice) == "early")
    }

    @Test func `keeps a chain when its distribution comes again`() throws {
        let (alice, bob) = try members()
        let first = try encrypt("first", alice)
        let second = try encrypt("second", alice)
        #expect(try decrypt(second, bob, from: alice) == "second")
        try give(from: alice, to: bob)
        #expect(try decrypt(first, bob, from: alice) == "first")
        for _ in 0..<2500 { _ = try encrypt("lost", alice) }
        #expect(throws: SignalError.futureMessage(counter: 2502)) {
            try decrypt(encrypt("too far", alice), bob, from: alice)
        }
        try give(from: alice, to: bob)
        #expect(try decrypt(encrypt("near", alice), bob, from: alice) == "near")
    }

    @Test func `refuses a member who writes as another`() throws {
        let (alice, bob) = try members()
        var message = try encrypt("mine", alice)
        message[message.count - 70] ^= 1
        #expect(throws: SignalError.badSignature) { try decrypt(message, bob, from: alice) }
        #expect(throws: SignalError.noSenderKey(id: nil)) { try encrypt("", bob) }
    }

    @Test func `keeps the five newest keys`() throws {
        let bob = Peer("bob", randomness)
        var messages: [[UInt8]] = []
        for _ in 0..<6 {
            let alice = Peer("alice", randomness)
            try give(from: alice, to: bob)
            messages.append(try encrypt("x", alice))
        }
        let alice = Peer("alice", randomness)
        #expect(throws: SignalError.self) { try decrypt(messages[0], bob, from: alice) }
        for message in messages.dropFirst() {
            #expect(try decrypt(message, bob, from: alice) == "x")
        }
    }
}
