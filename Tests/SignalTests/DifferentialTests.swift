import Crypto
import Testing

@testable import Signal

/// Our implementation and libsignal-protocol-c talk to each other over a bad line.
///
/// A failure names its seed in the argument; that seed alone repeats it.
struct DifferentialTests {
    static let seeds: [UInt64] = [1, 2, 3, 4, UInt64(Randomness.system.uint32())]

    @Test(arguments: seeds) func `sessions agree over a bad line`(seed: UInt64) throws {
        var talk = try Talk(seed)
        for _ in 0..<120 { try talk.round() }
        try talk.finish()
        #expect(talk.read > 1500, "seed \(seed)")
        #expect(talk.refused > 100, "seed \(seed)")
    }

    @Test(arguments: seeds) func `sender keys agree over a bad line`(seed: UInt64) throws {
        let randomness = Randomness.seeded(seed)
        let ours = Peer("ours", randomness)
        let theirs = try ForeignPeer("theirs", randomness)
        for number in 0..<5 {
            let group = "12036300000000000\(number)@g.us"
            var line = GroupLine(group, ours, theirs, seed, randomness)
            for _ in 0..<20 { try line.round() }
        }
    }

    @Test func `both accept a gap of 2000`() throws {
        let randomness = Randomness.seeded(9)
        let ours = Peer("ours", randomness)
        let theirs = try ForeignPeer("theirs", randomness)
        try theirs.process(ours.storage.bundle(), for: ours.address)
        for _ in 0..<2000 { _ = try theirs.encrypt([0], for: ours.address) }
        let late = try theirs.encrypt([1], for: ours.address)
        let plain = try SessionCipher.decrypt(
            late.bytes,
            isPreKey: late.isPreKey,
            from: theirs.address,
            in: ours.storage
        )
        #expect(plain == [1])
        for _ in 0..<1999 { _ = try ours.encrypt("", for: theirs.address) }
        let answer = try ours.encrypt("x", for: theirs.address)
        #expect(try theirs.decrypt(answer, from: ours.address) == Array("x".utf8))
    }
}

extension Peer {
    fileprivate func encrypt(_ text: String, for other: SignalAddress) throws -> Sealed {
        let message = try SessionCipher.encrypt(
            Array(text.utf8),
            for: other,
            in: storage,
            random: randomness
        )
        return Sealed(isPreKey: message.isPreKey, bytes: message.bytes)
    }
}

/// Two devices and the messages between them.
///
/// In each round both send in bursts; then what is under way arrives shuffled, some of it twice,
/// some never, some up to three rounds late. Now and then one side or both begin anew.
private struct Talk {
    let seed: UInt64
    let randomness: Randomness
    let ours: Peer
    let theirs: ForeignPeer
    var underWay: [Letter] = []
    var arrived: [Letter] = []
    var number = 0
    var read = 0
    var refused = 0

    struct Letter {
        let toUs: Bool
        let text: String
        let message: Sealed
        var delay: Int
    }

    init(_ seed: UInt64) throws {
        self.seed = seed
        randomness = .seeded(seed)
        ours = Peer("ours", randomness)
        theirs = try ForeignPeer("theirs", randomness)
        if randomness.below(2) == 0 { try weBegin() } else { try theyBegin() }
        if randomness.below(2) == 0 {
            try weBegin()
            try theyBegin()
        }
    }

    private func weBegin() throws {
        let bundle = try theirs.bundle(withPreKey: randomness.below(3) > 0)
        try SessionCipher.process(
            bundle,
            for: theirs.address,
            in: ours.storage,
            random: randomness
        )
    }

    private func theyBegin() throws {
        let bundle = try ours.storage.bundle(withPreKey: randomness.below(3) > 0)
        try theirs.process(bundle, for: ours.address)
    }

    mutating func round() throws {
        if randomness.below(15) == 0 { try weBegin() }
        if randomness.below(15) == 0 { try theyBegin() }
        for _ in 0..<randomness.below(20) { try send(toUs: false) }
        for _ in 0..<randomness.below(20) { try send(toUs: true) }
        try deliver(soundly: false)
    }

    /// Both answer each other until nothing is under way, and are then in step.
    mutating func finish() throws {
        try deliver(soundly: true)
        for _ in 0..<4 {
            try send(toUs: false)
            try deliver(soundly: true)
            try send(toUs: true)
            try deliver(soundly: true)
        }
        #expect(arrived.last?.message.isPreKey == false, "seed \(seed)")
    }

    private mutating func send(toUs: Bool) throws {
        number += 1
        let text = String(repeating: "\(number) ", count: 1 + randomness.below(20))
        // Only who has a session can send; the other side gets one with the first message.
        guard
            let message = toUs
                ? try? theirs.encrypt(Array(text.utf8), for: ours.address)
                : try? ours.encrypt(text, for: theirs.address)
        else { return }
        let delay = randomness.below(12) == 0 ? 1 + randomness.below(3) : 0
        underWay.append(Letter(toUs: toUs, text: text, message: message, delay: delay))
    }

    private mutating func deliver(soundly: Bool) throws {
        var letters = underWay
        underWay = []
        for index in letters.indices.reversed() where index > 0 {
            letters.swapAt(index, randomness.below(index + 1))
        }
        for var letter in letters {
            if letter.delay > 0 {
                letter.delay -= 1
                underWay.append(letter)
                continue
            }
            let fate = soundly ? 9 : randomness.below(10)
            if fate == 0 { continue }
            #expect(try open(letter) == letter.text, "seed \(seed), letter \(letter)")
            read += 1
            arrived.append(letter)
            if fate == 1 { refuse(letter) }
            if fate == 2 { refuse(arrived[randomness.below(arrived.count)]) }
        }
    }

    private mutating func refuse(_ letter: Letter) {
        #expect(throws: (any Error).self, "seed \(seed), letter \(letter)") { try open(letter) }
        refused += 1
    }

    private func open(_ letter: Letter) throws -> String {
        if letter.toUs {
            let plain = try SessionCipher.decrypt(
                letter.message.bytes,
                isPreKey: letter.message.isPreKey,
                from: theirs.address,
                in: ours.storage
            )
            return String(decoding: plain, as: UTF8.self)
        }
        let plain = try theirs.decrypt(letter.message, from: ours.address)
        return String(decoding: plain, as: UTF8.self)
    }
}

/// A group of two and the messages in it.
private struct GroupLine {
    let group: String
    let ours: Peer
    let theirs: ForeignPeer
    let seed: UInt64
    let randomness: Randomness
    var number = 0

    init(
        _ group: String,
        _ ours: Peer,
        _ theirs: ForeignPeer,
        _ seed: UInt64,
        _ randomness: Randomness
    ) {
        self.group = group
        self.ours = ours
        self.theirs = theirs
        self.seed = seed
        self.randomness = randomness
    }

    mutating func round() throws {
        try distribute()
        var letters: [(toUs: Bool, text: [UInt8], message: [UInt8])] = []
        for _ in 0..<randomness.below(30) {
            number += 1
            let text = Array("message \(number)".utf8)
            let toUs = randomness.below(2) == 0
            let message =
                toUs
                ? try theirs.encrypt(text, group: group)
                : try GroupCipher.encrypt(
                    text,
                    group: group,
                    sender: ours.address,
                    in: ours.storage,
                    random: randomness
                )
            if randomness.below(10) > 0 { letters.append((toUs, text, message)) }
        }
        for index in letters.indices.reversed() where index > 0 {
            letters.swapAt(index, randomness.below(index + 1))
        }
        for letter in letters {
            #expect(try open(letter.message, letter.toUs) == letter.text, "seed \(seed)")
            guard randomness.below(5) == 0 else { continue }
            #expect(throws: (any Error).self, "seed \(seed)") {
                try open(letter.message, letter.toUs)
            }
        }
    }

    private func distribute() throws {
        let fromUs = try GroupCipher.createDistribution(
            group: group,
            sender: ours.address,
            in: ours.storage,
            random: randomness
        )
        if number == 0 || randomness.below(4) == 0 {
            try theirs.processDistribution(fromUs, group: group, from: ours.address)
        }
        let toUs = try theirs.createDistribution(group: group)
        if number == 0 || randomness.below(4) == 0 {
            try GroupCipher.processDistribution(
                toUs,
                group: group,
                sender: theirs.address,
                in: ours.storage
            )
        }
    }

    private func open(_ message: [UInt8], _ toUs: Bool) throws -> [UInt8] {
        toUs
            ? try GroupCipher.decrypt(
                message,
                group: group,
                sender: theirs.address,
                in: ours.storage
            )
            : try theirs.decrypt(message, group: group, from: ours.address)
    }
}
