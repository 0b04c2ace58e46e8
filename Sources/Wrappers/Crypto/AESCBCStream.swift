/// AES-256-CBC with PKCS #7 padding over something too large to be in memory at once.
public struct AESCBCStream: ~Copyable {
    private let context: CipherContext

    /// Starts encrypting, with a key of 32 bytes and a starting vector of 16.
    public static func encrypting(key: [UInt8], iv: [UInt8]) -> AESCBCStream {
        guard let stream = AESCBCStream(key, iv, encrypts: true) else {
            preconditionFailure("OpenSSL cannot encrypt")
        }
        return stream
    }

    /// Starts decrypting, with a key of 32 bytes and a starting vector of 16.
    public static func decrypting(key: [UInt8], iv: [UInt8]) -> AESCBCStream {
        guard let stream = AESCBCStream(key, iv, encrypts: false) else {
            preconditionFailure("OpenSSL cannot decrypt")
        }
        return stream
    }

    private init?(_ key: [UInt8], _ iv: [UInt8], encrypts: Bool) {
        precondition(key.count == 32 && iv.count == 16, "AES-256-CBC: key 32, vector 16 bytes")
        guard let context = CipherContext(.cbc, key: key, iv: iv, encrypts: encrypts) else {
            return nil
        }
        self.context = context
    }

    /// Takes in the next part, of any length, and gives what is certain by then.
    public func update(_ bytes: [UInt8]) throws(CryptoError) -> [UInt8] {
        guard let output = context.update(bytes) else { throw .refused }
        return output
    }

    /// The last part.
    ///
    /// - Throws: ``CryptoError/badPadding`` when what was decrypted does not end as it must.
    public func finish() throws(CryptoError) -> [UInt8] {
        guard let output = context.finish() else { throw .badPadding }
        return output
    }
}
