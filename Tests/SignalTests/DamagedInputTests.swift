import Crypto
import Support
import Testing

@testable import Signal

/// Every decoder takes 100,000 random mutations of valid input: each is read or refused.
struct DamagedInputTests {
    private func hammer(
        _ samples: [[UInt8]],
        count: Int = 100_000,
        _ decode: ([UInt8]) throws -> Void
    ) -> Int {
        var mutations = Mutations()
        return mutations.hammer(samples, count: count, decode)
    }

    private func talk() throws -> (Peer, Peer, [Sealed]) {
        let randomness = Randomness.seeded(77)
        let alice = Peer("alice", randomness)
        let bob = Peer("bob", randomness)
        try alice.begin(with: bob)
        var letters = try [alice.encrypt("first", for: bob)]
        _ = try bob.decrypt(letters[0], from: alice)
        _ = try alice.decrypt(bob.encrypt("second", for: alice), from: bob)
        for number in 0..<8 { letters.append(try alice.encrypt("\(number)", for: bob)) }
        _ = try bob.decrypt(letters[5], from: alice)
        return (alice, bob, letters)
    }

    @Test func `session messages`() throws {
        let (alice, bob, letters) = try talk()
        let before = bob.storage.session(alice.address)
        let accepted = hammer(letters.dropFirst().map(\.bytes)) { bytes in
            _ = try bob.decrypt(Sealed(isPreKey: false, bytes: bytes), from: alice)
            bob.storage.setSession(before, alice.address)
        }
        // A mutation may undo itself or copy nothing; otherwise the code does not fit.
        #expect(accepted < 10_000)
        #expect(bob.storage.session(alice.address) == before)
    }

    @Test func `prekey messages`() throws {
        let (alice, bob, letters) = try talk()
        let carol = Peer("carol", Randomness.seeded(78))
        try carol.begin(with: bob)
        let samples = [letters[0].bytes, try carol.encrypt("first", for: bob).bytes]
        // Reading all of them, and going through with some: an agreement takes its time.
        _ = hammer(samples) { _ = try PreKeySignalMessage($0) }
        _ = hammer(samples, count: 5000) { bytes in
            _ = try bob.decrypt(Sealed(isPreKey: true, bytes: bytes), from: alice)
        }
    }

    @Test func `group messages and distributions`() throws {
        let storage = InMemorySignalStorage(.seeded(79))
        let sender = SignalAddress(name: "alice", device: 0)
        let distribution = try GroupCipher.createDistribution(
            group: "g",
            sender: sender,
            in: storage
        )
        let message = try GroupCipher.encrypt([1, 2, 3], group: "g", sender: sender, in: storage)
        let reader = InMemorySignalStorage(.seeded(80))
        try GroupCipher.processDistribution(distribution, group: "g", sender: sender, in: reader)
        _ = hammer([message]) { _ = try SenderKeyMessage($0) }
        let accepted = hammer([message], count: 5000) { bytes in
            guard bytes != message else { throw SignalError.badSignature }
            _ = try GroupCipher.decrypt(bytes, group: "g", sender: sender, in: reader)
        }
        #expect(accepted == 0)
        _ = hammer([distribution]) { bytes in
            try GroupCipher.processDistribution(bytes, group: "g", sender: sender, in: reader)
        }
    }

    @Test func `session records`() throws {
        let (alice, bob, letters) = try talk()
        try alice.begin(with: bob)
        _ = try bob.decrypt(alice.encrypt("again", for: bob), from: alice)
        let record = try #require(bob.storage.session(alice.address)).serialized
        let own = try #require(alice.storage.session(bob.address)).serialized
        var number = 0
        let accepted = hammer([record, own]) { bytes in
            var record = try SessionRecord(serialized: bytes)
            number += 1
            // What can be read can be written, read again and used.
            _ = try SessionRecord(serialized: record.serialized)
            guard number % 50 == 0 else { return }
            _ = try record.current?.seal([1], .system)
            let message = try SignalMessage(letters[1 + number % 8].bytes)
            _ = try? record.open(message)
        }
        #expect(accepted > 1000)
    }

    @Test func `sender key records`() throws {
        let storage = InMemorySignalStorage(.seeded(81))
        let sender = SignalAddress(name: "alice", device: 0)
        _ = try GroupCipher.createDistribution(group: "g", sender: sender, in: storage)
        let own = try #require(storage.senderKey(group: "g", sender))
        let accepted = hammer([own.serialized]) { bytes in
            let record = try SenderKeyRecord(serialized: bytes)
            _ = try SenderKeyRecord(serialized: record.serialized)
        }
        #expect(accepted > 1000)
    }
}
