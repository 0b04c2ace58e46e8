import Crypto

/// A symmetric chain: each step gives the seed of one message's keys and the next chain key.
///
///     chain key ─HMAC(01)→ seed        chain key ─HMAC(02)→ next chain key
///
/// - Source: Signal, "The Double Ratchet Algorithm", section 5.2.
struct ChainKey: Hashable, Sendable {
    /// 32 bytes.
    var key: [UInt8]
    /// The position in the chain, from 0.
    var index: UInt32

    /// What the keys of the message at this position are derived from.
    var seed: [UInt8] { HMAC.sha256(key: key, [0x01]) }

    mutating func step() {
        key = HMAC.sha256(key: key, [0x02])
        index &+= 1
    }

    /// Moves past `counter`, keeping the seeds of the messages in between.
    ///
    /// - Returns: The seed for `counter`.
    /// - Throws: `duplicate` when its seed is used or forgotten, `futureMessage`.
    mutating func seed(
        for counter: UInt32,
        skipped: inout SkippedKeys
    ) throws(SignalError) -> [UInt8] {
        if counter < index {
            guard let seed = skipped.take(counter) else { throw .duplicate(counter: counter) }
            return seed
        }
        if counter - index > Limits.jump { throw .futureMessage(counter: counter) }
        while index < counter {
            skipped.keep(seed, for: index)
            step()
        }
        let seed = seed
        step()
        return seed
    }
}
