/// A certificate that only its own file vouches for, and its key.
public struct SelfSigned: Sendable {
    private let directory = TemporaryDirectory()
    /// The certificate's file.
    public let path: String
    /// The key's file.
    public let keyPath: String

    /// Makes one.
    ///
    /// - Parameter names: For whom it is: `DNS:localhost`, `IP:127.0.0.1`.
    /// - Throws: When openssl cannot be run.
    public init(for names: String = "DNS:localhost") async throws {
        path = directory.path(of: "certificate.pem")
        keyPath = directory.path(of: "key.pem")
        let made = try await ChildProcess.run(
            "/usr/bin/openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                "-subj", "/CN=localhost", "-addext", "subjectAltName=\(names)", "-days", "2",
                "-keyout", keyPath, "-out", path,
            ]
        )
        guard made.end == .exit(0) else { throw NoCertificate() }
    }

    /// openssl did not make one.
    public struct NoCertificate: Error {}
}
