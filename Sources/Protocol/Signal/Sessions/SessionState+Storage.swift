import Crypto
import Protobuf

/// How a state is kept.
///
///     { 1 baseKey, 2 localIdentity, 3 remoteIdentity, 4 rootKey, 5 previousCounter,
///       6 ratchetSecret?, 7 ratchetKey?, 8 chainKey?, 9 chainIndex?, 10 receiver*,
///       11 pendingPreKeyId?, 12 pendingSignedPreKeyId?, 13 localRegistrationId,
///       14 remoteRegistrationId }
///     receiver = { 1 ratchetKey, 2 chainKey, 3 chainIndex, 4 skipped }
///
/// Keys are 32 raw bytes. There are none of 6 to 9 while the newest receiver's ratchet key is to be answered.
extension SessionState {
    init(serialized bytes: [UInt8]) throws(SignalError) {
        var keys: [UInt32: [UInt8]] = [:]
        var numbers: [UInt32: UInt32] = [:]
        var chains: [[UInt8]] = []
        var body = try reader(bytes, "session state")
        try body.fields("session state") { tag, reader throws(ProtobufError) in
            switch tag {
            case bytesTag(10): chains.append(try reader.bytes())
            case _ where tag & 7 == 2: keys[tag >> 3] = try reader.bytes()
            case _ where tag & 7 == 0: numbers[tag >> 3] = try reader.uint32()
            default: return false
            }
            return true
        }
        guard
            let base = PublicKey(keys[1] ?? []),
            let local = PublicKey(keys[2] ?? []),
            let remote = PublicKey(keys[3] ?? []),
            let root = keys[4], root.count == 32,
            chains.count <= Limits.receiverChains
        else { throw .malformed("session state") }
        self.init(
            baseKey: base,
            identities: (local, remote),
            registrationIDs: (numbers[13] ?? 0, numbers[14] ?? 0),
            root: RootKey(key: root),
            sender: try SenderChain(keys, index: numbers[9])
        )
        guard sender != nil || !chains.isEmpty else { throw .malformed("session state") }
        previousCounter = numbers[5] ?? 0
        for chain in chains { receivers.append(try ReceiverChain(serialized: chain)) }
        if let signed = numbers[12] {
            pending = PendingPreKey(preKeyID: numbers[11], signedPreKeyID: signed)
        }
    }

    var serialized: [UInt8] {
        var writer = WireWriter(reserving: 512)
        writer.bytes(bytesTag(1), baseKey.bytes)
        writer.bytes(bytesTag(2), localIdentity.bytes)
        writer.bytes(bytesTag(3), remoteIdentity.bytes)
        writer.bytes(bytesTag(4), root.key)
        writer.uint32(varintTag(5), previousCounter)
        if let sender {
            writer.bytes(bytesTag(6), sender.ratchet.secret)
            writer.bytes(bytesTag(7), sender.ratchet.publicKey.bytes)
            writer.bytes(bytesTag(8), sender.chain.key)
            writer.uint32(varintTag(9), sender.chain.index)
        }
        for receiver in receivers { writer.bytes(bytesTag(10), receiver.serialized) }
        if let pending {
            if let id = pending.preKeyID { writer.uint32(varintTag(11), id) }
            writer.uint32(varintTag(12), pending.signedPreKeyID)
        }
        writer.uint32(varintTag(13), localRegistrationID)
        writer.uint32(varintTag(14), remoteRegistrationID)
        return writer.output
    }
}

extension SenderChain {
    /// What a state's fields say of it; nil when they say nothing.
    fileprivate init?(_ keys: [UInt32: [UInt8]], index: UInt32?) throws(SignalError) {
        guard keys[6] != nil || keys[7] != nil || keys[8] != nil else { return nil }
        guard let ratchet = RatchetPair(secret: keys[6] ?? [], publicKey: keys[7] ?? []),
            let chainKey = keys[8], chainKey.count == 32
        else { throw .malformed("session state") }
        self.init(ratchet: ratchet, chain: ChainKey(key: chainKey, index: index ?? 0))
    }
}

extension ReceiverChain {
    fileprivate init(serialized bytes: [UInt8]) throws(SignalError) {
        var keys: [UInt32: [UInt8]] = [:]
        var index: UInt32 = 0
        var body = try reader(bytes, "receiver chain")
        try body.fields("receiver chain") { tag, reader throws(ProtobufError) in
            switch tag {
            case varintTag(3): index = try reader.uint32()
            case _ where tag & 7 == 2: keys[tag >> 3] = try reader.bytes()
            default: return false
            }
            return true
        }
        guard let ratchet = PublicKey(keys[1] ?? []), let chain = keys[2], chain.count == 32
        else { throw .malformed("receiver chain") }
        self.init(
            ratchetKey: ratchet,
            chain: ChainKey(key: chain, index: index),
            skipped: try SkippedKeys(serialized: keys[4] ?? [])
        )
    }

    fileprivate var serialized: [UInt8] {
        var writer = WireWriter(reserving: 80)
        writer.bytes(bytesTag(1), ratchetKey.bytes)
        writer.bytes(bytesTag(2), chain.key)
        writer.uint32(varintTag(3), chain.index)
        if !skipped.isEmpty { writer.bytes(bytesTag(4), skipped.serialized) }
        return writer.output
    }
}
