import Crypto
import Protobuf
import WAProto

/// The key agreement with the phone that follows a passkey, seen from this device.
///
///     identity   = CompanionEphemeralIdentity{ephemeral key, device type, reference}
///     payload    = ProloguePayload{identity, SHA-256(identity ‖ nonce)}
///     proof      = HMAC(HKDF(secret in the code that the phone took, "shortcake-passkey-handoff-v1"), payload)
///     code       = base32 of (phone's nonce ⊕ SHA-256(nonce ‖ phone's key)), five bytes of each
///     key        = HKDF(X25519(ephemeral, phone's key), salt "Companion Pairing {type} with ref {reference}",
///                       "Pairing Information Encryption Key", 32)
///     request    = IV ‖ AES-256-GCM(key, IV, PairingRequest{noise key, identity key, secret})
///
/// The nonce is committed to before the phone's half is known and revealed after it, so that neither side can
/// choose the code.
///
/// - Source: whatsmeow `pair-passkey.go`; zapo `src/auth/pairing/shortcake-crypto.ts`; whatsapp-rust
///   `wacore/src/shortcake.rs`.
struct PasskeyExchange: Sendable {
    /// What is revealed once the phone's half is known.
    let nonce: [UInt8]
    /// What goes with the passkey's answer.
    let payload: [UInt8]
    private let ephemeral: KeyPair
    private let ref: String

    /// Draws key and nonce.
    init(ref: String, random: Randomness) {
        self.init(ref: ref, ephemeral: .generate(random), nonce: random.bytes(32))
    }

    init(ref: String, ephemeral: KeyPair, nonce: [UInt8]) {
        self.ref = ref
        self.ephemeral = ephemeral
        self.nonce = nonce
        let identity = WACompanionEphemeralIdentity.with {
            $0.publicKey = ephemeral.publicKey.bytes
            $0.deviceType = DeviceProps.platform
            $0.ref = ref
        }.serializedBytes()
        payload =
            WAProloguePayload.with {
                $0.companionEphemeralIdentity = identity
                $0.commitment = .with { $0.hash = SHA256.hash(identity, nonce) }
            }.serializedBytes()
    }

    /// The key under which a payload is proved to come from the device whose code the phone took.
    static func handoffKey(secret: [UInt8]) -> [UInt8] {
        HKDF.sha256(secret, info: "shortcake-passkey-handoff-v1", count: 32)
    }

    /// What the phone shows as well.
    func code(with phone: Phone) -> LinkCode {
        let digest = SHA256.hash(nonce, phone.key.bytes)
        return LinkCode(bytes: zip(phone.nonce, digest).prefix(5).map { $0 ^ $1 })
    }

    /// Seals this device's keys and the secret of the link for the phone.
    ///
    /// - Throws: `CryptoError` when the phone's key is a weak one.
    func seal(
        noiseKey: PublicKey,
        identityKey: PublicKey,
        secret: [UInt8],
        for phone: Phone,
        random: Randomness
    ) throws(CryptoError) -> [UInt8] {
        let key = HKDF.sha256(
            try ephemeral.privateKey.agree(with: phone.key),
            salt: Array("Companion Pairing \(DeviceProps.platform.rawValue) with ref \(ref)".utf8),
            info: "Pairing Information Encryption Key",
            count: 32
        )
        let request = WAPairingRequest.with {
            $0.companionPublicKey = noiseKey.bytes
            $0.companionIdentityKey = identityKey.bytes
            $0.advSecret = secret
        }.serializedBytes()
        let iv = random.bytes(12)
        return WAEncryptedPairingRequest.with {
            $0.encryptedPayload = AESGCM.seal(request, key: key, nonce12: iv, aad: [])
            $0.iv = iv
        }.serializedBytes()
    }

    /// The phone's half.
    struct Phone: Hashable, Sendable {
        /// Its ephemeral key.
        let key: PublicKey
        /// Its nonce; 32 bytes.
        let nonce: [UInt8]

        /// Reads a `PrimaryEphemeralIdentity`; nil unless both parts have 32 bytes.
        init?(_ bytes: [UInt8]) {
            guard let read = try? WAPrimaryEphemeralIdentity(serializedBytes: bytes),
                let key = PublicKey(read.publicKey), read.nonce.count == 32
            else { return nil }
            self.key = key
            nonce = read.nonce
        }
    }
}
