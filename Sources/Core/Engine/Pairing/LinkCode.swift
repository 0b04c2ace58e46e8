import Crypto
import Dispatch

/// The 8-character code that a person types on the phone, and what it protects.
///
///     code   = base32 of 5 random bytes, alphabet 1…9 A…Z without I, O, U
///     key    = PBKDF2-HMAC-SHA256(code, salt, 131072 rounds, 32)
///     wrap   = salt (32) ‖ IV (16) ‖ AES-256-CTR(key, IV, public key) (32)
///
/// There is no integrity check: a wrong code gives a wrong key.
///
/// - Source: whatsmeow `pair-code.go`.
struct LinkCode: Hashable, Sendable {
    private static let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTVWXYZ")
    private static let rounds = 131_072

    /// The eight characters.
    let text: String

    /// Makes the code of 5 bytes.
    init(bytes: [UInt8]) {
        let value = bytes.prefix(5).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        text = String((0..<8).map { LinkCode.alphabet[Int(value >> (35 - 5 * $0) & 31)] })
    }

    /// The code as it is shown: two groups of four, such as `ABCD-EFGH`.
    var shown: String { "\(text.prefix(4))-\(text.suffix(4))" }

    /// Wraps a public key for whoever knows the code.
    func wrap(_ key: PublicKey, random: Randomness) async -> [UInt8] {
        let salt = random.bytes(32)
        let iv = random.bytes(16)
        return salt + iv + AESCTR.apply(key.bytes, key: await cipherKey(salt: salt), iv: iv)
    }

    /// The public key in 80 wrapped bytes; some other key when they were wrapped under another code.
    func unwrap(_ wrapped: [UInt8]) async -> PublicKey? {
        guard wrapped.count == 80 else { return nil }
        let key = await cipherKey(salt: Array(wrapped[..<32]))
        return PublicKey(
            AESCTR.apply(Array(wrapped[48...]), key: key, iv: Array(wrapped[32..<48]))
        )
    }

    /// Derives the key on a thread of its own: it takes a noticeable part of a second.
    private func cipherKey(salt: [UInt8]) async -> [UInt8] {
        await withCheckedContinuation { continuation in
            DispatchQueue.global(qos: .userInitiated).async {
                continuation.resume(
                    returning: PBKDF2.sha256(
                        password: Array(text.utf8),
                        salt: salt,
                        iterations: LinkCode.rounds,
                        count: 32
                    )
                )
            }
        }
    }
}
