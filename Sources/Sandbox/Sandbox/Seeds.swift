import Crypto

/// Randomness by purpose, so that one seed gives the same keys whatever happens in which order.
struct Seeds: Sendable {
    let seed: UInt64?

    /// Bytes for one purpose: the system's, or a stream that only seed and label decide.
    func randomness(_ label: String) -> Randomness {
        guard let seed else { return .system }
        let seedBytes = (0..<8).map { UInt8(truncatingIfNeeded: seed >> (8 * (7 - $0))) }
        let hash = SHA256.hash(seedBytes, Array(label.utf8))
        return .seeded(hash.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }
}
