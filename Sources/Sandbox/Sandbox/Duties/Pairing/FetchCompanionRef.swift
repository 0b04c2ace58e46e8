import BinaryNode
import Crypto
import Encodings

/// Hands out the reference that the answer to a request for a passkey must carry.
///
///     → <iq type="get" xmlns="md"><ref/></iq>
///     ← <ref>{ASCII}</ref>
///
/// - Source: whatsmeow `pair-passkey.go` (`getCompanionRef`).
enum FetchCompanionRef: Duty {
    static let pattern = StanzaPattern.iq("get", "md", with: "ref")

    static func answer(_ request: Request) -> Reply {
        guard let registration = request.client.registration, registration.gate != nil else {
            return .error(404)
        }
        let ref = "4@" + Base64.encode(Randomness.system.bytes(24))
        registration.gate?.ref = ref
        return .result([Node("ref", bytes: Array(ref.utf8))])
    }
}
