import Crypto

/// Lets a player check a file in pieces of 64 KiB while it comes.
///
///     stream = iv ‖ ciphertext ‖ MAC
///     piece k = stream [k · 65536, k · 65536 + 65536 + 16)     the last one shorter
///     sidecar = HMAC-SHA256(MAC key, piece 0) [0, 10) ‖ HMAC-SHA256(MAC key, piece 1) [0, 10) ‖ …
///
/// - Source: Baileys `src/Utils/messages-media.ts`, zapo `src/media`.
struct Sidecar {
    private static let step = 64 << 10
    private static let overlap = 16

    private let key: HMACKey
    private var waiting: [UInt8]
    private var codes: [UInt8] = []

    init(_ keys: MediaKeys) {
        key = HMACKey(keys.macKey)
        waiting = keys.iv
    }

    /// Takes in what follows the starting vector.
    mutating func update(_ bytes: [UInt8]) {
        waiting += bytes
        var start = 0
        while waiting.count - start >= Self.step + Self.overlap {
            add(Array(waiting[start..<start + Self.step + Self.overlap]))
            start += Self.step
        }
        waiting.removeFirst(start)
    }

    /// All codes.
    mutating func finish() -> [UInt8] {
        var rest = waiting
        while !rest.isEmpty {
            add(Array(rest.prefix(Self.step + Self.overlap)))
            rest = Array(rest.dropFirst(Self.step))
        }
        waiting = []
        return codes
    }

    private mutating func add(_ piece: [UInt8]) {
        var code = key.start()
        code.update(piece)
        codes += code.finish().prefix(MediaKeys.macLength)
    }
}
