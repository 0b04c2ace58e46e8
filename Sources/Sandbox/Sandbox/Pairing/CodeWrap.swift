import Crypto

/// How an 8-character code hides an ephemeral key.
///
/// - Source: whatsmeow `pair-code.go` (`generateCompanionEphemeralKey`).
enum CodeWrap {
    /// The 32 characters of a code.
    static let alphabet = Set("123456789ABCDEFGHJKLMNPQRSTVWXYZ")

    /// The eight characters as typed, without dash, upper case.
    static func normalize(_ code: String) throws(SandboxError) -> [UInt8] {
        let characters = code.uppercased().filter { $0 != "-" && $0 != " " }
        guard characters.count == 8, characters.allSatisfy(alphabet.contains) else {
            throw .malformed("a code is 8 characters of 1-9 and A-Z without I, O and U")
        }
        return Array(characters.utf8)
    }

    private static func key(_ code: [UInt8], _ salt: [UInt8]) -> [UInt8] {
        PBKDF2.sha256(password: code, salt: salt, iterations: 131_072, count: 32)
    }

    /// Hides a key under a code.
    static func wrap(_ key: PublicKey, _ code: [UInt8], _ random: Randomness) -> [UInt8] {
        let salt = random.bytes(32)
        let iv = random.bytes(16)
        return salt + iv + AESCTR.apply(key.bytes, key: self.key(code, salt), iv: iv)
    }

    /// Shows the key in the 80 bytes of ``wrap(_:_:_:)`` again; a wrong code just gives another.
    static func unwrap(_ wrapped: [UInt8], _ code: [UInt8]) -> PublicKey? {
        guard wrapped.count == 80 else { return nil }
        let salt = Array(wrapped[..<32])
        let iv = Array(wrapped[32..<48])
        return PublicKey(AESCTR.apply(Array(wrapped[48...]), key: key(code, salt), iv: iv))
    }
}
