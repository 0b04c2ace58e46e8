import Crypto
import Noise

/// The sandbox's own root, its Noise key, and the certificate chain between them.
///
/// - Source: whatsmeow `handshake.go` (`verifyServerCert`).
struct ServerKeys {
    let root: KeyPair
    let noise: KeyPair
    let chain: [UInt8]

    /// Takes the keys that the world has, or gives it some.
    init(
        _ options: SandboxServer.Options,
        _ seeds: Seeds,
        _ facts: Facts
    ) throws(SandboxError) {
        let random = seeds.randomness("server keys")
        let kept: [KeyPair] = facts.read("server keys") ?? []
        root = kept.first ?? KeyPair.generate(random)
        noise = kept.last ?? KeyPair.generate(random)
        facts.write("server keys", [root, noise])
        let other = KeyPair.generate(random)
        let decades = 20 * 365 * 86_400
        let now =
            switch options.certificate {
            case .expired: Clock.seconds - decades
            case .early: Clock.seconds + decades
            case .valid, .wrongRoot, .wrongLeaf: Clock.seconds
            }
        do {
            chain = try CertificateChain.issue(
                root: options.certificate == .wrongRoot ? other : root,
                leaf: options.certificate == .wrongLeaf ? other.publicKey : noise.publicKey,
                now: Int64(now),
                random: random
            )
        } catch {
            throw .failed("cannot issue certificates: \(error)")
        }
    }
}
