import Crypto
import Model
import Store

extension Credentials {
    /// New keys for a device that is not linked yet.
    ///
    /// - Throws: `CryptoError` when the library refuses to sign.
    static func make(_ random: Randomness, now: Timestamp) throws(CryptoError) -> Credentials {
        let identity = KeyPair.generate(random)
        let signedPreKey = KeyPair.generate(random)
        let signature = try XEdDSA.sign(
            signedPreKey.publicKey.serialized,
            with: identity.privateKey,
            random64: random.bytes(64)
        )
        return Credentials(
            noiseKey: KeyPair.generate(random),
            identityKey: identity,
            signedPreKey: SignedPreKey(id: 1, keyPair: signedPreKey, signature: signature),
            registrationID: UInt32(random.below(16380) + 1),
            advSecret: random.bytes(32),
            createdAt: now
        )
    }
}
