import CSodium

/// Signatures with Curve25519 keys.
///
/// Made in the libsignal variant, where the top bit of the signature carries the sign of the
/// Edwards public key; both variants in use verify.
///
/// - Source: Signal, "The XEdDSA and VXEdDSA Signature Schemes".
public enum XEdDSA {
    /// Signs a message.
    ///
    /// - Parameters:
    ///   - message: The bytes to sign.
    ///   - key: The signer's private key.
    ///   - random64: 64 fresh random bytes.
    /// - Returns: 64 bytes.
    /// - Throws: `CryptoError.badLength` when there are not 64 random bytes.
    public static func sign(
        _ message: [UInt8],
        with key: PrivateKey,
        random64: [UInt8]
    ) throws(CryptoError) -> [UInt8] {
        guard random64.count == 64, Library.sodiumIsReady else { throw .badLength }
        let prefix = [0xfe] + [UInt8](repeating: 0xff, count: 31)
        let nonce = reduce(SHA512.hash(prefix, key.bytes, message, random64))
        guard let publicPoint = point(key.bytes), let noncePoint = point(nonce)
        else { throw .refused }
        let challenge = reduce(SHA512.hash(noncePoint, publicPoint, message))
        var product = [UInt8](repeating: 0, count: 32)
        unsafe crypto_core_ed25519_scalar_mul(&product, challenge, key.bytes)
        var response = [UInt8](repeating: 0, count: 32)
        unsafe crypto_core_ed25519_scalar_add(&response, product, nonce)
        response[31] |= publicPoint[31] & 0x80
        return noncePoint + response
    }

    /// Whether the signature of the message was made with this key.
    public static func verify(
        _ signature: [UInt8],
        of message: [UInt8],
        by key: PublicKey
    ) -> Bool {
        guard signature.count == 64, Library.sodiumIsReady else { return false }
        var signature = signature
        guard let edwards = edwardsKey(key, sign: signature[63] & 0x80) else { return false }
        signature[63] &= 0x7f
        let result = unsafe crypto_sign_verify_detached(
            signature,
            message,
            UInt64(message.count),
            edwards
        )
        return result == 0
    }

    /// A 64-byte number modulo the order of the group.
    private static func reduce(_ number: [UInt8]) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: 32)
        unsafe crypto_core_ed25519_scalar_reduce(&output, number)
        return output
    }

    /// The encoded multiple of the base point.
    private static func point(_ scalar: [UInt8]) -> [UInt8]? {
        var output = [UInt8](repeating: 0, count: 32)
        let done = unsafe crypto_scalarmult_ed25519_base_noclamp(&output, scalar)
        return done == 0 ? output : nil
    }

    /// The Edwards form of a Montgomery key, y = (u − 1) / (u + 1), with the sign bit given.
    private static func edwardsKey(_ key: PublicKey, sign: UInt8) -> [UInt8]? {
        let u = FieldElement(littleEndian: key.bytes)
        let below = u + .one
        if below.isZero { return nil }
        var bytes = ((u - .one) * below.inverted).littleEndianBytes
        bytes[31] |= sign
        return bytes
    }
}
