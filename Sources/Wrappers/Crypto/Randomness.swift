import CSodium
import Synchronization

/// Where random bytes come from: the kernel, or a seed in tests and the sandbox.
public struct Randomness: Sendable {
    private let stream: SeededStream?

    /// The kernel's generator.
    public static let system = Randomness(stream: nil)

    /// A stream that is the same for the same seed; for tests and simulations only.
    ///
    /// Copies share the stream, and any thread may draw from it.
    public static func seeded(_ seed: UInt64) -> Randomness {
        Randomness(stream: SeededStream(seed))
    }

    /// As many random bytes as asked.
    public func bytes(_ count: Int) -> [UInt8] {
        if let stream { return stream.bytes(count) }
        var output = [UInt8](repeating: 0, count: count)
        unsafe randombytes_buf(&output, count)
        return output
    }

    /// A random 32-bit number.
    public func uint32() -> UInt32 { bytes(4).reduce(0) { $0 << 8 | UInt32($1) } }

    /// A random number from 0 up to, not including, the bound; every one equally likely.
    public func below(_ bound: Int) -> Int {
        precondition(bound > 0, "there is no number below \(bound)")
        let bound = UInt64(bound)
        let end = UInt64.max - UInt64.max % bound
        while true {
            let number = bytes(8).reduce(0) { $0 << 8 | UInt64($1) }
            if number < end { return Int(number % bound) }
        }
    }
}

/// ChaCha20 under the hash of a seed; each draw has a nonce of its own.
private final class SeededStream: Sendable {
    private let key: [UInt8]
    private let draws = Atomic<UInt64>(0)

    init(_ seed: UInt64) {
        key = SHA256.hash(
            Array("martlet seed".utf8),
            (0..<8).map { UInt8(truncatingIfNeeded: seed >> (8 * $0)) }
        )
    }

    func bytes(_ count: Int) -> [UInt8] {
        let draw = draws.wrappingAdd(1, ordering: .relaxed).newValue
        let nonce = (0..<8).map { UInt8(truncatingIfNeeded: draw >> (8 * $0)) }
        var output = [UInt8](repeating: 0, count: count)
        _ = unsafe crypto_stream_chacha20(&output, UInt64(count), nonce, key)
        return output
    }
}
