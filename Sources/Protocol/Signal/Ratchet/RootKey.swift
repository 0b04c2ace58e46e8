import Crypto

/// The root of a session: each agreement of ratchet keys renews it and starts a chain.
///
///     HKDF(DH, salt = root, "WhisperRatchet", 64) → new root 32 ‖ chain key 32
struct RootKey: Hashable, Sendable {
    /// 32 bytes.
    var key: [UInt8]

    /// Renews the root and gives the first key of the chain that starts here.
    mutating func step(
        _ ours: PrivateKey,
        _ theirs: PublicKey
    ) throws(SignalError) -> ChainKey {
        let keys = HKDF.sha256(
            try agree(ours, theirs),
            salt: key,
            info: RootKey.info,
            count: 64
        )
        key = Array(keys[..<32])
        return ChainKey(key: Array(keys[32...]), index: 0)
    }

    private static let info = Array("WhisperRatchet".utf8)
}

/// The X25519 shared secret.
func agree(_ ours: PrivateKey, _ theirs: PublicKey) throws(SignalError) -> [UInt8] {
    do { return try ours.agree(with: theirs) } catch { throw .weakKey }
}
