import Crypto

/// What the companion gives the phone after the code was typed, and the secret that both then share.
///
///     eph    = X25519(own ephemeral, phone's ephemeral)
///     id     = X25519(own identity, account identity)
///     key    = HKDF(eph, salt, "link_code_pairing_key_bundle_encryption_key", 32)
///     bundle = salt (32) ‖ nonce (12) ‖ AES-256-GCM(key, nonce, own identity ‖ account identity ‖ rnd)
///     secret = HKDF(eph ‖ id ‖ rnd, no salt, "adv_secret", 32)
///
/// - Source: whatsmeow `pair-code.go`.
struct KeyBundle: Hashable, Sendable {
    /// The 156 bytes for the phone.
    let bytes: [UInt8]
    /// The ADV secret that replaces the old one.
    let advSecret: [UInt8]

    /// Agrees on the secret and seals the bundle.
    ///
    /// - Throws: `CryptoError` when a key of the phone is no key.
    init(
        identity: KeyPair,
        ephemeral: KeyPair,
        accountIdentity: PublicKey,
        phoneEphemeral: PublicKey,
        random: Randomness
    ) throws(CryptoError) {
        let shared = try ephemeral.privateKey.agree(with: phoneEphemeral)
        let identityShared = try identity.privateKey.agree(with: accountIdentity)
        let secretPart = random.bytes(32)
        let salt = random.bytes(32)
        let nonce = random.bytes(12)
        let key = HKDF.sha256(
            shared,
            salt: salt,
            info: "link_code_pairing_key_bundle_encryption_key",
            count: 32
        )
        let plain = identity.publicKey.bytes + accountIdentity.bytes + secretPart
        bytes = salt + nonce + AESGCM.seal(plain, key: key, nonce12: nonce, aad: [])
        advSecret = HKDF.sha256(
            shared + identityShared + secretPart,
            info: "adv_secret",
            count: 32
        )
    }
}
