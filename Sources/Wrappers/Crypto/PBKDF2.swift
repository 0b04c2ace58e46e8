import COpenSSL

/// PBKDF2 (RFC 8018) with HMAC-SHA-256.
public enum PBKDF2 {
    /// Derives a key from a password, slowly on purpose.
    public static func sha256(
        password: [UInt8],
        salt: [UInt8],
        iterations: Int,
        count: Int
    ) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: count)
        let done = unsafe password.withUnsafeBytes { password in
            unsafe OpenSSL.calls.PKCS5_PBKDF2_HMAC(
                password.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(password.count),
                salt,
                Int32(salt.count),
                Int32(iterations),
                Library.sha256.algorithm,
                Int32(count),
                &output
            )
        }
        precondition(done == 1, "OpenSSL refused to derive a key")
        return output
    }

    /// The same with the password as text.
    public static func sha256(
        password: String,
        salt: [UInt8],
        iterations: Int,
        count: Int
    ) -> [UInt8] {
        sha256(password: Array(password.utf8), salt: salt, iterations: iterations, count: count)
    }
}
