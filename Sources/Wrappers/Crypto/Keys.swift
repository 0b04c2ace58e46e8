import CSodium

/// A Curve25519 public key (RFC 7748).
public struct PublicKey: Hashable, Sendable {
    /// The 32 bytes of the Montgomery u coordinate.
    public let bytes: [UInt8]

    /// Takes 32 raw bytes; nil for any other number.
    public init?(_ raw32: some Collection<UInt8>) {
        guard raw32.count == 32 else { return nil }
        bytes = Array(raw32)
    }

    /// Takes Signal's serialized form, `05` and 32 bytes.
    public init?(serialized33 bytes: some Collection<UInt8>) {
        guard bytes.count == 33, bytes.first == 5 else { return nil }
        self.bytes = Array(bytes.dropFirst())
    }

    /// For 32 bytes that are known to be 32.
    init(known bytes: [UInt8]) { self.bytes = bytes }

    /// Signal's serialized form: `05` and the 32 bytes.
    public var serialized: [UInt8] { [5] + bytes }
}

/// A Curve25519 private key, kept clamped.
public struct PrivateKey: Sendable {
    /// The 32-byte scalar, little-endian, clamped.
    public let bytes: [UInt8]

    /// Takes 32 bytes and clamps them; nil for any other number.
    public init?(_ raw32: some Collection<UInt8>) {
        guard raw32.count == 32 else { return nil }
        self.init(known: Array(raw32))
    }

    /// For 32 bytes that are known to be 32.
    init(known raw32: [UInt8]) {
        var scalar = raw32
        scalar[0] &= 0xf8
        scalar[31] = scalar[31] & 0x7f | 0x40
        bytes = scalar
    }

    /// The key that others may know.
    public var publicKey: PublicKey {
        _ = Library.sodiumIsReady
        var output = [UInt8](repeating: 0, count: 32)
        _ = unsafe crypto_scalarmult_base(&output, bytes)
        return PublicKey(known: output)
    }

    /// The X25519 shared secret, 32 bytes.
    ///
    /// - Parameter key: The other side's public key.
    /// - Returns: What both sides compute.
    /// - Throws: `CryptoError.weakKey` when the result is all zeros.
    public func agree(with key: PublicKey) throws(CryptoError) -> [UInt8] {
        _ = Library.sodiumIsReady
        var output = [UInt8](repeating: 0, count: 32)
        guard unsafe crypto_scalarmult(&output, bytes, key.bytes) == 0 else { throw .weakKey }
        return output
    }
}

/// A private key with its public key.
public struct KeyPair: Sendable {
    /// The secret half.
    public let privateKey: PrivateKey
    /// The half that others may know.
    public let publicKey: PublicKey

    /// Computes the public half.
    public init(privateKey: PrivateKey) {
        self.privateKey = privateKey
        publicKey = privateKey.publicKey
    }

    /// Takes both halves as stored; the caller vouches that they belong together.
    public init(privateKey: PrivateKey, publicKey: PublicKey) {
        self.privateKey = privateKey
        self.publicKey = publicKey
    }

    /// Makes a new pair.
    public static func generate(_ randomness: Randomness = .system) -> KeyPair {
        KeyPair(privateKey: PrivateKey(known: randomness.bytes(32)))
    }
}
