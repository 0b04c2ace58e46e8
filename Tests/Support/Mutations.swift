/// Damages valid input at random, the same way for the same seed.
public struct Mutations: Sendable {
    private var random: SplitMix

    /// Starts a series of damages.
    public init(seed: UInt64 = 2026) { random = SplitMix(state: seed) }

    /// Changes one to four places: a byte, a bit, a removal, an insertion, a cut, a stretch repeated.
    public mutating func damage(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let at = Int.random(in: 0...result.count, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0 where at < result.count: result[at] = .random(in: 0...255, using: &random)
            case 1 where at < result.count:
                result[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 2 where at < result.count: result.remove(at: at)
            case 3: result.insert(.random(in: 0...255, using: &random), at: at)
            case 4 where Int.random(in: 0..<8, using: &random) == 0: result.removeSubrange(at...)
            default: result.insert(contentsOf: Array(result[at...].prefix(40)), at: at)
            }
        }
        return result
    }

    /// Gives a decoder that many damaged copies of the samples, in turn.
    ///
    /// - Returns: How many it accepted; a crash is the failure looked for.
    public mutating func hammer(
        _ samples: [[UInt8]],
        count: Int = 100_000,
        _ decode: ([UInt8]) throws -> Void
    ) -> Int {
        var accepted = 0
        for number in 0..<count {
            let damaged = damage(samples[number % samples.count])
            if (try? decode(damaged)) != nil { accepted += 1 }
        }
        return accepted
    }
}

/// SplitMix64: fast, and the same for the same seed.
private struct SplitMix: RandomNumberGenerator, Sendable {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ z >> 30) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ z >> 27) &* 0x94d0_49bb_1331_11eb
        return z ^ z >> 31
    }
}
