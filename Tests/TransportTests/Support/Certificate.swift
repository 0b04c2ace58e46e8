import Foundation
import Support
import Testing
import Transport

/// A certificate for `localhost` that only its own file vouches for.
struct Certificate {
    let directory = TemporaryDirectory()
    let path: String
    let keyPath: String
    let identity: TLSIdentity

    init() async throws {
        path = directory.path(of: "certificate.pem")
        keyPath = directory.path(of: "key.pem")
        let made = try await ChildProcess.run(
            "/usr/bin/openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-days", "2",
                "-keyout", keyPath, "-out", path,
            ]
        )
        #expect(made.end == .exit(0))
        identity = TLSIdentity(
            certificate: try String(contentsOfFile: path, encoding: .utf8),
            key: try String(contentsOfFile: keyPath, encoding: .utf8)
        )
    }
}
