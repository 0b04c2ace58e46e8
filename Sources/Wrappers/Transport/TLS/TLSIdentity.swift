/// A certificate with its key, as TLS shows it.
public struct TLSIdentity: Sendable {
    /// The chain, in PEM form, the own certificate first.
    public var certificate: String
    /// The key, in PEM form.
    public var key: String

    /// Creates an identity from PEM texts.
    public init(certificate: String, key: String) {
        self.certificate = certificate
        self.key = key
    }
}
