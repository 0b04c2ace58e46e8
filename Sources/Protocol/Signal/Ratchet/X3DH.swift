import Crypto

/// The agreement that starts a session, on either side.
///
///     secret = FF×32 ‖ DH(IA, SB) ‖ DH(EA, IB) ‖ DH(EA, SB) [‖ DH(EA, OB)]
///     HKDF(secret, "WhisperText", 64) → root key 32 ‖ chain key 32
///
/// A starts with identity IA and a fresh base key EA; B has identity IB, signed prekey SB and
/// perhaps a one-time prekey OB.
///
/// - Source: Signal, "The X3DH Key Agreement Protocol".
enum X3DH {
    /// What A computes.
    static func initiate(
        identity: PrivateKey,
        base: PrivateKey,
        bundle: PreKeyBundle
    ) throws(SignalError) -> (RootKey, ChainKey) {
        var secret = [UInt8](repeating: 0xff, count: 32)
        secret += try agree(identity, bundle.signedPreKey)
        secret += try agree(base, bundle.identity)
        secret += try agree(base, bundle.signedPreKey)
        if let preKey = bundle.preKey { secret += try agree(base, preKey.key) }
        return keys(secret)
    }

    /// What B computes.
    static func respond(
        identity: PrivateKey,
        signedPreKey: PrivateKey,
        preKey: PrivateKey?,
        theirIdentity: PublicKey,
        theirBase: PublicKey
    ) throws(SignalError) -> (RootKey, ChainKey) {
        var secret = [UInt8](repeating: 0xff, count: 32)
        secret += try agree(signedPreKey, theirIdentity)
        secret += try agree(identity, theirBase)
        secret += try agree(signedPreKey, theirBase)
        if let preKey { secret += try agree(preKey, theirBase) }
        return keys(secret)
    }

    private static func keys(_ secret: [UInt8]) -> (RootKey, ChainKey) {
        let keys = HKDF.sha256(secret, info: "WhisperText", count: 64)
        return (RootKey(key: Array(keys[..<32])), ChainKey(key: Array(keys[32...]), index: 0))
    }
}
