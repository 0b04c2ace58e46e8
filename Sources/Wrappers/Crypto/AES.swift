/// AES-256-GCM (NIST SP 800-38D) with 12-byte nonces and 16-byte tags.
public enum AESGCM {
    /// Encrypts and authenticates.
    ///
    /// - Parameters:
    ///   - plain: What to encrypt.
    ///   - key: 32 bytes.
    ///   - nonce12: 12 bytes, never used twice with a key.
    ///   - aad: Authenticated but not encrypted.
    /// - Returns: The ciphertext, as long as `plain`, and the tag after it.
    public static func seal(
        _ plain: [UInt8],
        key: [UInt8],
        nonce12: [UInt8],
        aad: [UInt8] = []
    ) -> [UInt8] {
        precondition(key.count == 32 && nonce12.count == 12, "AES-256-GCM: key 32, nonce 12 bytes")
        guard
            let context = CipherContext(.gcm, key: key, iv: nonce12, encrypts: true),
            context.authenticate(aad),
            var output = context.run(plain, count: plain.count, room: 16)
        else { preconditionFailure("OpenSSL cannot encrypt") }
        output += context.tag()
        return output
    }

    /// Checks and decrypts what `seal` made.
    ///
    /// - Parameters:
    ///   - sealed: Ciphertext and 16-byte tag.
    ///   - key: 32 bytes.
    ///   - nonce12: 12 bytes.
    ///   - aad: As given to `seal`.
    /// - Returns: The plaintext.
    /// - Throws: `CryptoError.notAuthentic` when anything was altered.
    public static func open(
        _ sealed: [UInt8],
        key: [UInt8],
        nonce12: [UInt8],
        aad: [UInt8] = []
    ) throws(CryptoError) -> [UInt8] {
        guard key.count == 32, nonce12.count == 12, sealed.count >= 16 else { throw .badLength }
        guard let context = CipherContext(.gcm, key: key, iv: nonce12, encrypts: false)
        else { throw .refused }
        guard
            context.expect(tag: Array(sealed.suffix(16))),
            context.authenticate(aad),
            let plain = context.run(sealed, count: sealed.count - 16, room: 16)
        else { throw .notAuthentic }
        return plain
    }
}

/// AES-256-CBC (NIST SP 800-38A) with PKCS #7 padding.
public enum AESCBC {
    /// Encrypts; the result is 1 to 16 bytes longer.
    public static func encrypt(_ plain: [UInt8], key: [UInt8], iv: [UInt8]) -> [UInt8] {
        precondition(key.count == 32 && iv.count == 16, "AES-256-CBC: key 32, vector 16 bytes")
        guard
            let context = CipherContext(.cbc, key: key, iv: iv, encrypts: true),
            let output = context.run(plain, count: plain.count, room: 32)
        else { preconditionFailure("OpenSSL cannot encrypt") }
        return output
    }

    /// Decrypts and removes the padding; authenticate first.
    public static func decrypt(
        _ cipher: [UInt8],
        key: [UInt8],
        iv: [UInt8]
    ) throws(CryptoError) -> [UInt8] {
        guard key.count == 32, iv.count == 16, !cipher.isEmpty, cipher.count.isMultiple(of: 16)
        else { throw .badLength }
        guard let context = CipherContext(.cbc, key: key, iv: iv, encrypts: false)
        else { throw .refused }
        guard let plain = context.run(cipher, count: cipher.count, room: 32)
        else { throw .badPadding }
        return plain
    }
}

/// AES-256-CTR (NIST SP 800-38A): the same operation encrypts and decrypts.
public enum AESCTR {
    /// Applies the key stream that starts at the 16-byte counter block.
    public static func apply(_ bytes: [UInt8], key: [UInt8], iv: [UInt8]) -> [UInt8] {
        precondition(key.count == 32 && iv.count == 16, "AES-256-CTR: key 32, counter 16 bytes")
        guard
            let context = CipherContext(.ctr, key: key, iv: iv, encrypts: true),
            let output = context.run(bytes, count: bytes.count, room: 16)
        else { preconditionFailure("OpenSSL cannot encrypt") }
        return output
    }
}
