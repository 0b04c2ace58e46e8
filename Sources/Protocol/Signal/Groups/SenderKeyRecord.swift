import Crypto
import Protobuf

/// The sender keys of one device in one group, newest first.
public struct SenderKeyRecord: Hashable, Sendable {
    private(set) var states: [SenderKeyState]

    init(_ state: SenderKeyState) { states = [state] }

    /// The number of the newest key, which messages are encrypted with.
    public var currentID: UInt32? { states.first?.id }

    /// The state that a message names; a copy.
    func state(id: UInt32) -> SenderKeyState? { states.first { $0.id == id } }

    /// Puts a changed state back in its place.
    mutating func replace(_ state: SenderKeyState) {
        if let index = states.firstIndex(where: { $0.id == state.id }) { states[index] = state }
    }

    /// Takes in a distribution as the newest state.
    ///
    /// When the same key is already here and its chain can reach the place announced, that chain
    /// is kept: messages still under way need the places before.
    mutating func add(_ distribution: SenderKeyDistributionMessage) {
        let fresh = SenderKeyState(distribution)
        let known = state(id: fresh.id)
        states.removeAll { $0.id == fresh.id }
        var newest = fresh
        if let known, known.signingKey == fresh.signingKey {
            let (ahead, isBehind) = fresh.chain.index.subtractingReportingOverflow(
                known.chain.index
            )
            if isBehind || ahead <= Limits.jump { newest = known }
        }
        states.insert(newest, at: 0)
        if states.count > Limits.senderKeyStates { states.removeLast() }
    }

    /// Reads what ``serialized`` wrote.
    ///
    /// - Throws: `SignalError.malformed`.
    public init(serialized bytes: [UInt8]) throws(SignalError) {
        var parts: [[UInt8]] = []
        var body = try reader(bytes, "sender key record")
        try body.fields("sender key record") { tag, reader throws(ProtobufError) in
            guard tag == bytesTag(1) else { return false }
            parts.append(try reader.bytes())
            return true
        }
        guard !parts.isEmpty, parts.count <= Limits.senderKeyStates
        else { throw .malformed("sender key record") }
        states = []
        for part in parts { states.append(try SenderKeyState(serialized: part)) }
    }

    /// The record in our own storage format: `{ 1 state* }`.
    public var serialized: [UInt8] {
        var writer = WireWriter(reserving: 160)
        for state in states { writer.bytes(bytesTag(1), state.serialized) }
        return writer.output
    }
}

/// How a state is kept.
///
///     { 1 id, 2 iteration, 3 chainKey, 4 signingKey, 5 signingSecret?, 6 skipped }
extension SenderKeyState {
    fileprivate init(serialized bytes: [UInt8]) throws(SignalError) {
        var numbers: [UInt32: UInt32] = [:]
        var keys: [UInt32: [UInt8]] = [:]
        var body = try reader(bytes, "sender key state")
        try body.fields("sender key state") { tag, reader throws(ProtobufError) in
            switch tag & 7 {
            case 0: numbers[tag >> 3] = try reader.uint32()
            case 2: keys[tag >> 3] = try reader.bytes()
            default: return false
            }
            return true
        }
        guard let id = numbers[1], let chainKey = keys[3], chainKey.count == 32,
            let signingKey = PublicKey(keys[4] ?? []), keys[5] == nil || keys[5]?.count == 32
        else { throw .malformed("sender key state") }
        self.init(
            id: id,
            chain: ChainKey(key: chainKey, index: numbers[2] ?? 0),
            signingKey: signingKey,
            signingSecret: keys[5]
        )
        skipped = try SkippedKeys(serialized: keys[6] ?? [])
    }

    fileprivate var serialized: [UInt8] {
        var writer = WireWriter(reserving: 160)
        writer.uint32(varintTag(1), id)
        writer.uint32(varintTag(2), chain.index)
        writer.bytes(bytesTag(3), chain.key)
        writer.bytes(bytesTag(4), signingKey.bytes)
        if let signingSecret { writer.bytes(bytesTag(5), signingSecret) }
        if !skipped.isEmpty { writer.bytes(bytesTag(6), skipped.serialized) }
        return writer.output
    }
}
