import Crypto
import Signal

extension Decoder {
    /// Signal's messages and stored records; the first byte chooses which.
    static let signal = Decoder(
        name: "signal",
        seeds: {
            let talk = try Talk()
            return talk.samples.enumerated().map { [UInt8($0)] + $1 }
        },
        run: { bytes in
            guard let kind = bytes.first, let talk = try? Talk() else { return }
            try talk.read(Array(bytes.dropFirst()), kind: kind % 6)
        }
    )
}

/// Two devices with fixed keys that have exchanged a few messages.
private struct Talk {
    private static let alice = SignalAddress(name: "alice", device: 0)
    private static let bob = SignalAddress(name: "bob", device: 0)
    private static let group = "g"
    private let storage: InMemorySignalStorage
    let samples: [[UInt8]]

    /// The devices as they were after those messages.
    init() throws {
        let made = try Talk.made.get()
        storage = made.storage
        samples = made.samples
        storage.setSession(try SessionRecord(serialized: samples[4]), Talk.alice)
        storage.setIdentity(made.identity, Talk.alice)
        let senderKey = try SenderKeyRecord(serialized: samples[5])
        storage.setSenderKey(senderKey, group: Talk.group, Talk.alice)
    }

    private struct Made: @unchecked Sendable {
        // Read by one thread, libFuzzer's.
        let storage: InMemorySignalStorage
        let identity: PublicKey?
        let samples: [[UInt8]]
    }

    private static let made = Result { try make() }

    private static func make() throws -> Made {
        let randomness = Randomness.seeded(3)
        let theirs = InMemorySignalStorage(randomness)
        let ours = InMemorySignalStorage(randomness)
        let bundle = try ours.bundle()
        try SessionCipher.process(bundle, for: bob, in: theirs, random: randomness)
        func toUs() throws -> (isPreKey: Bool, bytes: [UInt8]) {
            try SessionCipher.encrypt([1, 2, 3], for: bob, in: theirs, random: randomness)
        }
        let first = try toUs()
        _ = try SessionCipher.decrypt(
            first.bytes,
            isPreKey: true,
            from: alice,
            in: ours
        )
        let answer = try SessionCipher.encrypt([4], for: alice, in: ours, random: randomness)
        _ = try SessionCipher.decrypt(
            answer.bytes,
            isPreKey: false,
            from: bob,
            in: theirs
        )
        let message = try toUs()
        let distribution = try GroupCipher.createDistribution(
            group: group,
            sender: alice,
            in: theirs,
            random: randomness
        )
        try GroupCipher.processDistribution(distribution, group: group, sender: alice, in: ours)
        let groupMessage = try GroupCipher.encrypt(
            [5],
            group: group,
            sender: alice,
            in: theirs,
            random: randomness
        )
        return Made(
            storage: ours,
            identity: ours.identity(alice),
            samples: [
                message.bytes, first.bytes, groupMessage, distribution,
                ours.session(alice)?.serialized ?? [],
                ours.senderKey(group: group, alice)?.serialized ?? [],
            ]
        )
    }

    func read(_ bytes: [UInt8], kind: UInt8) throws {
        switch kind {
        case 0, 1:
            _ = try SessionCipher.decrypt(
                bytes,
                isPreKey: kind == 1,
                from: Talk.alice,
                in: storage
            )
        case 2:
            _ = try GroupCipher.decrypt(
                bytes,
                group: Talk.group,
                sender: Talk.alice,
                in: storage
            )
        case 3:
            try GroupCipher.processDistribution(
                bytes,
                group: Talk.group,
                sender: Talk.alice,
                in: storage
            )
        case 4: try useSession(SessionRecord(serialized: bytes))
        default:
            let record = try SenderKeyRecord(serialized: bytes)
            let again = try? SenderKeyRecord(serialized: record.serialized)
            require(again == record, "a sender key record survives its writing")
            storage.setSenderKey(record, group: Talk.group, Talk.alice)
            _ = try GroupCipher.encrypt([1], group: Talk.group, sender: Talk.alice, in: storage)
        }
    }

    private func useSession(_ record: SessionRecord) throws {
        let again = try? SessionRecord(serialized: record.serialized)
        require(again == record, "a session record survives its writing")
        storage.setSession(record, Talk.alice)
        storage.setIdentity(nil, Talk.alice)
        _ = try? SessionCipher.decrypt(
            samples[0],
            isPreKey: false,
            from: Talk.alice,
            in: storage
        )
        _ = try SessionCipher.encrypt([1], for: Talk.alice, in: storage, random: .seeded(6))
    }
}
