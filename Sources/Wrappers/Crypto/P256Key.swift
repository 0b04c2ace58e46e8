import COpenSSL

/// A key on the curve P-256 that signs and verifies: ECDSA with SHA-256, which passkeys call ES256.
///
/// The sandbox has one for each passkey: it plays the device that keeps it and the server that checks it.
///
/// - Source: FIPS 186-5, section 6; Web Authentication Level 3, section 6.5.5 for the form of a signature.
public struct P256Key: Hashable, Sendable {
    /// The secret number; 32 bytes.
    public let bytes: [UInt8]

    /// Takes a secret number; nil unless it has 32 bytes and is one of the curve's.
    public init?(_ raw32: some Collection<UInt8>) {
        guard raw32.count == 32 else { return nil }
        bytes = Array(raw32)
        guard let key = unsafe martlet_p256_key(OpenSSL.calls, bytes) else { return nil }
        unsafe OpenSSL.calls.EVP_PKEY_free(key)
    }

    /// Makes a new key.
    public static func generate(_ randomness: Randomness = .system) -> P256Key {
        while true {
            if let key = P256Key(randomness.bytes(32)) { return key }
        }
    }

    /// Signs a message.
    ///
    /// - Returns: Both numbers of the signature in DER; at most 72 bytes.
    /// - Throws: `CryptoError` when the library refuses.
    public func sign(_ message: [UInt8]) throws(CryptoError) -> [UInt8] {
        let context = unsafe OpenSSL.calls.EVP_MD_CTX_new()
        defer { unsafe OpenSSL.calls.EVP_MD_CTX_free(context) }
        let key = unsafe martlet_p256_key(OpenSSL.calls, bytes)
        defer { unsafe OpenSSL.calls.EVP_PKEY_free(key) }
        var output = [UInt8](repeating: 0, count: 72)
        var count = output.count
        guard
            unsafe OpenSSL.calls.EVP_DigestSignInit(
                context,
                nil,
                Library.sha256.algorithm,
                nil,
                key
            ) == 1,
            unsafe OpenSSL.calls.EVP_DigestSign(context, &output, &count, message, message.count)
                == 1
        else { throw .refused }
        return Array(output[..<count])
    }

    /// Whether a signature in DER is this key's, over this message.
    public func verify(_ signature: [UInt8], of message: [UInt8]) -> Bool {
        let context = unsafe OpenSSL.calls.EVP_MD_CTX_new()
        defer { unsafe OpenSSL.calls.EVP_MD_CTX_free(context) }
        let key = unsafe martlet_p256_key(OpenSSL.calls, bytes)
        defer { unsafe OpenSSL.calls.EVP_PKEY_free(key) }
        guard
            unsafe OpenSSL.calls.EVP_DigestVerifyInit(
                context,
                nil,
                Library.sha256.algorithm,
                nil,
                key
            ) == 1
        else {
            return false
        }
        return unsafe OpenSSL.calls.EVP_DigestVerify(
            context,
            signature,
            signature.count,
            message,
            message.count
        ) == 1
    }
}
