import Crypto
import Testing

@testable import Signal

struct SessionTests {
    let randomness = Randomness.seeded(11)

    private func pair() -> (Peer, Peer) { (Peer("alice", randomness), Peer("bob", randomness)) }

    @Test(arguments: [true, false])
    func `starts a session and talks both ways`(withPreKey: Bool) throws {
        let (alice, bob) = pair()
        try alice.begin(with: bob, withPreKey: withPreKey)
        for number in 0..<3 {
            let first = try alice.encrypt("first \(number)", for: bob)
            #expect(first.isPreKey)
            #expect(try bob.decrypt(first, from: alice) == "first \(number)")
        }
        for round in 0..<5 {
            let answer = try bob.encrypt("answer \(round)", for: alice)
            #expect(!answer.isPreKey)
            #expect(try alice.decrypt(answer, from: bob) == "answer \(round)")
            let more = try alice.encrypt("more \(round)", for: bob)
            #expect(!more.isPreKey)
            #expect(try bob.decrypt(more, from: alice) == "more \(round)")
        }
        #expect(bob.storage.preKey(1) == nil)
        #expect(bob.storage.identity(alice.address) == alice.storage.localIdentity.publicKey)
        #expect(
            bob.storage.session(alice.address)?.remoteRegistrationID
                == alice.storage.localRegistrationID
        )
    }

    @Test func `a new ratchet key is answered when one writes, also after a restart`() throws {
        let (alice, bob) = pair()
        try alice.begin(with: bob)
        for round in 0..<3 {
            let message = try alice.encrypt("\(round)", for: bob)
            #expect(try bob.decrypt(message, from: alice) == "\(round)")
            let record = try #require(bob.storage.session(alice.address))
            #expect(record.current?.sender == nil)
            bob.storage.setSession(
                try SessionRecord(serialized: record.serialized),
                alice.address
            )
            let late = try alice.encrypt("late \(round)", for: bob)
            for answer in 0..<2 {
                let sealed = try bob.encrypt("\(round) \(answer)", for: alice)
                #expect(try alice.decrypt(sealed, from: bob) == "\(round) \(answer)")
            }
            #expect(try bob.decrypt(late, from: alice) == "late \(round)")
            #expect(bob.storage.session(alice.address)?.current?.sender != nil)
        }
    }

    @Test func `takes messages in any order, each once`() throws {
        let (alice, bob) = pair()
        try alice.begin(with: bob)
        var messages = try (0..<50).map { ("\($0)", try alice.encrypt("\($0)", for: bob)) }
        messages.shuffle()
        for (text, message) in messages {
            #expect(try bob.decrypt(message, from: alice) == text)
        }
        for (index, (_, message)) in messages.enumerated() where index % 7 == 0 {
            #expect(throws: SignalError.self) { try bob.decrypt(message, from: alice) }
        }
    }

    @Test func `names a duplicate by its counter`() throws {
        let (alice, bob) = pair()
        try alice.begin(with: bob)
        _ = try bob.decrypt(alice.encrypt("0", for: bob), from: alice)
        _ = try alice.decrypt(bob.encrypt("1", for: alice), from: bob)
        let message = try alice.encrypt("2", for: bob)
        #expect(try bob.decrypt(message, from: alice) == "2")
        #expect(throws: SignalError.duplicate(counter: 0)) {
            try bob.decrypt(message, from: alice)
        }
    }

    @Test func `accepts a gap of 2000 and no more`() throws {
        let (alice, bob) = pair()
        try alice.begin(with: bob)
        _ = try bob.decrypt(alice.encrypt("", for: bob), from: alice)
        for _ in 0..<2000 { _ = try alice.encrypt("lost", for: bob) }
        var behind = bob.storage.session(alice.address)
        let atLimit = try alice.encrypt("at the limit", for: bob)
        let beyond = try alice.encrypt("beyond", for: bob)
        #expect(throws: SignalError.futureMessage(counter: 2002)) {
            try bob.decrypt(beyond, from: alice)
        }
        #expect(bob.storage.session(alice.address) == behind)
        #expect(try bob.decrypt(atLimit, from: alice) == "at the limit")
        #expect(try bob.decrypt(beyond, from: alice) == "beyond")
        behind = bob.storage.session(alice.address)
        #expect(try behind.map { try SessionRecord(serialized: $0.serialized) } == behind)
    }

    @Test func `changes nothing on a damaged message`() throws {
        let (alice, bob) = pair()
        try alice.begin(with: bob)
        let first = try alice.encrypt("first", for: bob)
        let preKey = try #require(bob.storage.preKey(1))
        for index in first.bytes.indices {
            var damaged = first
            damaged.bytes[index] ^= 0x10
            // The registration id and unknown fields are the sender's word; the rest must fail.
            _ = try? bob.decrypt(damaged, from: alice)
            if bob.storage.session(alice.address) != nil {
                bob.storage.setSession(nil, alice.address)
                bob.storage.setIdentity(nil, alice.address)
                bob.storage.setPreKey(preKey, id: 1)
            }
        }
        #expect(try bob.decrypt(first, from: alice) == "first")
        let second = try bob.encrypt("second", for: alice)
        let before = alice.storage.session(bob.address)
        for index in second.bytes.indices {
            var damaged = second
            damaged.bytes[index] ^= 0x10
            #expect(throws: SignalError.self) { try alice.decrypt(damaged, from: bob) }
            #expect(alice.storage.session(bob.address) == before)
        }
        #expect(try alice.decrypt(second, from: bob) == "second")
    }

    @Test func `converges after both began at once`() throws {
        let (alice, bob) = pair()
        try alice.begin(with: bob)
        try bob.begin(with: alice)
        let fromAlice = try alice.encrypt("a1", for: bob)
        let lateFromAlice = try alice.encrypt("a2", for: bob)
        let fromBob = try bob.encrypt("b1", for: alice)
        #expect(try bob.decrypt(fromAlice, from: alice) == "a1")
        #expect(try alice.decrypt(fromBob, from: bob) == "b1")
        for round in 0..<4 {
            let one = try alice.encrypt("x\(round)", for: bob)
            let other = try bob.encrypt("y\(round)", for: alice)
            #expect(try bob.decrypt(one, from: alice) == "x\(round)")
            #expect(try alice.decrypt(other, from: bob) == "y\(round)")
        }
        #expect(try bob.decrypt(lateFromAlice, from: alice) == "a2")
        #expect(try alice.decrypt(bob.encrypt("end", for: alice), from: bob) == "end")
        #expect(
            alice.storage.session(bob.address)?.baseKey
                == bob.storage.session(alice.address)?.baseKey
        )
    }

    @Test func `reads old messages after a new session began`() throws {
        let (alice, bob) = pair()
        try alice.begin(with: bob)
        _ = try bob.decrypt(alice.encrypt("0", for: bob), from: alice)
        _ = try alice.decrypt(bob.encrypt("1", for: alice), from: bob)
        let late = try alice.encrypt("late", for: bob)
        for number in 0..<10 {
            try alice.begin(with: bob)
            _ = try bob.decrypt(alice.encrypt("\(number)", for: bob), from: alice)
        }
        #expect(try bob.decrypt(late, from: alice) == "late")
    }

    @Test func `forgets all but forty archived sessions`() throws {
        let (alice, bob) = pair()
        try alice.begin(with: bob)
        _ = try bob.decrypt(alice.encrypt("0", for: bob), from: alice)
        let late = try alice.encrypt("late", for: bob)
        for number in 0..<41 {
            try alice.begin(with: bob)
            _ = try bob.decrypt(alice.encrypt("\(number)", for: bob), from: alice)
        }
        #expect(bob.storage.session(alice.address)?.archived.count == 40)
        // The first session is gone, and so is its one-time prekey.
        #expect(throws: SignalError.noPreKey(id: 1)) { try bob.decrypt(late, from: alice) }
    }

    @Test func `refuses another identity until it is forgotten`() throws {
        let (alice, bob) = pair()
        try alice.begin(with: bob)
        _ = try bob.decrypt(alice.encrypt("0", for: bob), from: alice)
        let impostor = Peer("alice", randomness)
        try impostor.begin(with: bob)
        let key = impostor.storage.localIdentity.publicKey
        let message = try impostor.encrypt("1", for: bob)
        #expect(throws: SignalError.untrustedIdentity(key)) {
            try bob.decrypt(message, from: impostor)
        }
        #expect(throws: SignalError.untrustedIdentity(key)) { try bob.begin(with: impostor) }
        bob.storage.setIdentity(nil, alice.address)
        bob.storage.setSession(nil, alice.address)
        #expect(try bob.decrypt(message, from: impostor) == "1")
        bob.storage.setIdentity(alice.storage.localIdentity.publicKey, alice.address)
        #expect(throws: SignalError.untrustedIdentity(key)) {
            try bob.encrypt("2", for: impostor)
        }
    }

    @Test func `what was agreed by a post-quantum key too is named when it does not open`() throws {
        let (alice, bob) = pair()
        try alice.begin(with: bob)
        let first = try alice.encrypt("1", for: bob)
        // Fields 7 and 8: the key's id, and what it encapsulates.
        let fields: [UInt8] = [0x38, 9, 0x42, 2, 1, 2]
        var broken = first.bytes
        // The last byte of the inner message, before the two ids.
        let mac = try #require(broken.lastIndex(of: 0x28)) - 1
        broken[mac] ^= 1
        #expect(throws: SignalError.badMAC) {
            try bob.decrypt(Sealed(isPreKey: true, bytes: broken), from: alice)
        }
        #expect(throws: SignalError.hybrid) {
            try bob.decrypt(Sealed(isPreKey: true, bytes: broken + fields), from: alice)
        }
        // Where the sender did not use it, it does not matter that it is there.
        #expect(
            try bob.decrypt(Sealed(isPreKey: true, bytes: first.bytes + fields), from: alice) == "1"
        )
    }

    @Test func `says what is missing`() throws {
        let (alice, bob) = pair()
        #expect(throws: SignalError.noSession) { try alice.encrypt("", for: bob) }
        try alice.begin(with: bob)
        let message = try alice.encrypt("", for: bob)
        bob.storage.removePreKey(1)
        #expect(throws: SignalError.noPreKey(id: 1)) { try bob.decrypt(message, from: alice) }
        let stranger = Peer("carol", randomness)
        stranger.storage.setPreKey(.generate(), id: 1)
        #expect(throws: SignalError.badMAC) { try stranger.decrypt(message, from: alice) }
        var bundle = try bob.storage.bundle()
        bundle.signature[0] ^= 1
        #expect(throws: SignalError.badSignature) {
            try SessionCipher.process(bundle, for: bob.address, in: alice.storage)
        }
        #expect(throws: SignalError.unsupportedVersion(2)) {
            try bob.decrypt(Sealed(isPreKey: false, bytes: [0x23, 1, 2]), from: alice)
        }
        #expect(throws: SignalError.malformed("SignalMessage")) {
            try bob.decrypt(Sealed(isPreKey: false, bytes: []), from: alice)
        }
    }
}
