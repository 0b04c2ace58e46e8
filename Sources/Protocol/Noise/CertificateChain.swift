public import Crypto
import Protobuf
import WAProto

/// The two certificates by which a server shows that its static key is WhatsApp's.
///
///     CertChain          { 1 leaf, 2 intermediate }
///     NoiseCertificate   { 1 details, 2 signature 64 }
///     Details            { 1 serial, 2 issuerSerial, 3 key 32, 4 notBefore, 5 notAfter }
///
/// Times are Unix seconds. A signature covers the details as they were transmitted.
public enum CertificateChain {
    /// Checks a chain.
    ///
    /// - Parameters:
    ///   - bytes: The chain as the server sent it.
    ///   - root: The key that signs intermediate certificates.
    ///   - leaf: The static key that the server used in the handshake.
    ///   - now: Unix seconds.
    /// - Throws: `NoiseError.malformed`, or `NoiseError.certificate` with the first flaw found.
    public static func verify(
        _ bytes: [UInt8],
        root: PublicKey,
        leaf: PublicKey,
        now: Int64
    ) throws(NoiseError) {
        let chain: WACertChain
        do { chain = try WACertChain(serializedBytes: bytes) } catch {
            throw .malformed("certificate chain")
        }
        do { try check(chain, root, leaf, now) } catch { throw .certificate(error) }
    }

    private static func check(
        _ chain: WACertChain,
        _ root: PublicKey,
        _ leafKey: PublicKey,
        _ now: Int64
    ) throws(CertificateFlaw) {
        for certificate in [chain.intermediate, chain.leaf] {
            guard certificate.hasDetails, certificate.signature.count == 64
            else { throw .incomplete }
        }
        guard isSigned(chain.intermediate, by: root) else { throw .notSignedByRoot }
        let intermediate = try details(chain.intermediate)
        guard intermediate.issuerSerial == 0 else { throw .notIssuedByRoot }
        guard let intermediateKey = PublicKey(intermediate.key) else { throw .noIntermediateKey }
        guard isSigned(chain.leaf, by: intermediateKey) else { throw .notSignedByIntermediate }
        let leaf = try details(chain.leaf)
        guard isValid(intermediate, now) else { throw .intermediateNotValidNow }
        guard leaf.issuerSerial == intermediate.serial else { throw .notIssuedByIntermediate }
        guard constantTimeEqual(leaf.key, leafKey.bytes) else { throw .notForThisServer }
        guard isValid(leaf, now) else { throw .leafNotValidNow }
    }

    private typealias Certificate = WACertChain.NoiseCertificate

    private static func isSigned(_ certificate: Certificate, by key: PublicKey) -> Bool {
        XEdDSA.verify(certificate.signature, of: certificate.details, by: key)
    }

    private static func details(
        _ certificate: Certificate
    ) throws(CertificateFlaw) -> Certificate.Details {
        do { return try Certificate.Details(serializedBytes: certificate.details) } catch {
            throw .incomplete
        }
    }

    private static func isValid(_ details: Certificate.Details, _ now: Int64) -> Bool {
        guard let now = UInt64(exactly: now) else { return false }
        return details.notBefore <= now && now <= details.notAfter
    }

    /// Makes a chain, for a server of one's own; valid from a day ago for ten years.
    ///
    /// - Parameters:
    ///   - root: The pair whose public key clients are told to trust.
    ///   - leaf: The server's static key.
    ///   - now: Unix seconds.
    ///   - random: Where the intermediate key and the signatures' randomness come from.
    /// - Returns: The serialized chain.
    /// - Throws: `NoiseError.certificate` when signing fails.
    public static func issue(
        root: KeyPair,
        leaf: PublicKey,
        now: Int64,
        random: Randomness = .system
    ) throws(NoiseError) -> [UInt8] {
        let intermediate = KeyPair.generate(random)
        let window = (from: max(now - 86_400, 0), to: now + 10 * 365 * 86_400)
        let upper = Terms(serial: 1, issuerSerial: 0, key: intermediate.publicKey, window: window)
        let lower = Terms(serial: 2, issuerSerial: 1, key: leaf, window: window)
        return try issue(
            intermediate: (upper, signedBy: root.privateKey),
            leaf: (lower, signedBy: intermediate.privateKey),
            random: random
        )
    }

    /// What a certificate states.
    struct Terms {
        var serial: UInt32
        var issuerSerial: UInt32
        var key: PublicKey
        /// Unix seconds, both ends included.
        var window: (from: Int64, to: Int64)
    }

    /// Makes a chain of any terms.
    static func issue(
        intermediate: (Terms, signedBy: PrivateKey),
        leaf: (Terms, signedBy: PrivateKey),
        random: Randomness
    ) throws(NoiseError) -> [UInt8] {
        var chain = WACertChain()
        chain.leaf = try certificate(leaf.0, leaf.signedBy, random)
        chain.intermediate = try certificate(intermediate.0, intermediate.signedBy, random)
        return chain.serializedBytes()
    }

    private static func certificate(
        _ terms: Terms,
        _ signer: PrivateKey,
        _ random: Randomness
    ) throws(NoiseError) -> Certificate {
        let details = Certificate.Details.with {
            $0.serial = terms.serial
            $0.issuerSerial = terms.issuerSerial
            $0.key = terms.key.bytes
            $0.notBefore = UInt64(clamping: terms.window.from)
            $0.notAfter = UInt64(clamping: terms.window.to)
        }
        let bytes = details.serializedBytes()
        guard
            let signature = try? XEdDSA.sign(bytes, with: signer, random64: random.bytes(64))
        else { throw .certificate(.incomplete) }
        return Certificate.with {
            $0.details = bytes
            $0.signature = signature
        }
    }
}
