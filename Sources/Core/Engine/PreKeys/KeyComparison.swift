import Crypto
import Stanzas
import Store

/// How this device's keys stand against what the server has of them.
///
///     SHA-1(identity 32 ‖ signed pre-key 32 ‖ signature 64 ‖ one-time pre-keys 32 each)
///
/// - Source: whatsapp-rust `wacore/src/prekeys.rs` (`compute_key_bundle_digest`), zapo
///   `src/signal/api/SignalDigestSyncApi.ts`; the two agree.
struct KeyComparison {
    let digest: KeyDigest
    let own: Credentials

    /// What is different, in words for the log; nil when nothing is.
    func difference(in reader: Reader) throws -> String? {
        guard digest.registrationID == own.registrationID else { return "another registration" }
        guard digest.identity == own.identityKey.publicKey.bytes else { return "another identity" }
        let signed = own.signedPreKey
        guard digest.signedPreKey.id == signed.id,
            digest.signedPreKey.value == signed.keyPair.publicKey.bytes,
            digest.signature == signed.signature
        else { return "another signed pre-key" }
        var material = digest.identity + digest.signedPreKey.value + digest.signature
        for id in digest.preKeys {
            guard let key = try reader.preKey(id) else { return "a pre-key that is not here" }
            material += key.publicKey.bytes
        }
        return SHA1.hash(material) == digest.hash ? nil : "other pre-keys"
    }
}
