/// Why a handshake or a frame was refused.
public enum NoiseError: Error, Hashable, Sendable {
    /// A handshake message is not what it should be; says which part.
    case malformed(String)
    /// Something did not decrypt: wrong key or altered data.
    case notAuthentic
    /// A public key is weak: no secret can be agreed on.
    case weakKey
    /// The server's certificates do not hold; says why.
    case certificate(CertificateFlaw)
    /// A handshake message came out of turn.
    case outOfTurn
    /// A frame is longer than 2²⁴ − 1 bytes.
    case frameTooLong
}

/// What is wrong with a certificate chain.
public enum CertificateFlaw: Error, Hashable, Sendable {
    /// Details or a signature are missing, or do not have the right length.
    case incomplete
    /// The intermediate certificate is not signed by the root.
    case notSignedByRoot
    /// The intermediate certificate names another issuer than the root.
    case notIssuedByRoot
    /// The intermediate certificate has no key of 32 bytes.
    case noIntermediateKey
    /// The leaf certificate is not signed by the intermediate.
    case notSignedByIntermediate
    /// The leaf certificate names another issuer than the intermediate.
    case notIssuedByIntermediate
    /// The intermediate certificate is not valid at this time.
    case intermediateNotValidNow
    /// The leaf certificate is not valid at this time.
    case leafNotValidNow
    /// The leaf certificate is for another key than the server used.
    case notForThisServer
}

extension NoiseError: CustomStringConvertible {
    /// What is wrong, for people and logs.
    public var description: String {
        switch self {
        case .malformed(let part): "it is malformed: \(part)"
        case .notAuthentic: "it does not decrypt"
        case .weakKey: "a key is weak"
        case .certificate(let flaw): "the server's certificates do not hold: \(flaw)"
        case .outOfTurn: "it came out of turn"
        case .frameTooLong: "the frame is too long"
        }
    }
}

extension CertificateFlaw: CustomStringConvertible {
    /// What is wrong, for people and logs.
    public var description: String {
        switch self {
        case .incomplete: "a part is missing"
        case .notSignedByRoot: "the root did not sign the intermediate one"
        case .notIssuedByRoot: "the intermediate one names another issuer than the root"
        case .noIntermediateKey: "the intermediate one has no key"
        case .notSignedByIntermediate: "the intermediate one did not sign the leaf"
        case .notIssuedByIntermediate: "the leaf names another issuer than the intermediate one"
        case .intermediateNotValidNow: "the intermediate one is not valid now"
        case .leafNotValidNow: "the leaf is not valid now"
        case .notForThisServer: "the leaf is for another key than the server's"
        }
    }
}
