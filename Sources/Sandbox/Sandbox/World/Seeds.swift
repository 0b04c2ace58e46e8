import Crypto

/// Randomness by purpose, so that one seed gives the same keys whatever happens in which order.
struct Seeds: Sendable {
    let seed: UInt64?
    /// How often the world was opened, from 1.
    let opening: Int

    /// Bytes for one purpose: the system's, or a stream that only seed, opening and label decide.
    func randomness(_ label: String) -> Randomness {
        guard let seed else { return .system }
        let seedBytes = (0..<8).map { UInt8(truncatingIfNeeded: seed >> (8 * (7 - $0))) }
        let name = opening == 1 ? label : "\(label), opening \(opening)"
        let hash = SHA256.hash(seedBytes, Array(name.utf8))
        return .seeded(hash.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }
}
