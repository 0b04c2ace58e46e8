import Foundation
import Support
import Transport

/// A certificate for `localhost` that only its own file vouches for.
struct Certificate {
    private let made: SelfSigned
    let identity: TLSIdentity
    var path: String { made.path }
    var keyPath: String { made.keyPath }

    init() async throws {
        made = try await SelfSigned()
        identity = TLSIdentity(
            certificate: try String(contentsOfFile: made.path, encoding: .utf8),
            key: try String(contentsOfFile: made.keyPath, encoding: .utf8)
        )
    }
}
