import BinaryNode
import Crypto

/// Takes the nonce that a client committed to before it knew the phone's half.
///
///     → <companion_nonce>{32}</companion_nonce>
///     ← <iq type="result"/>
///
/// - Source: whatsmeow `pair-passkey.go` (`handlePasskeyContinuationNotification`).
enum CompanionNonce: Duty {
    static let pattern = StanzaPattern.iq("set", "md", with: "companion_nonce")

    private static let commitment = Rule(
        "passkey.commitment",
        "a client reveals the nonce that it committed to, of 32 bytes"
    )

    static func answer(_ request: Request) -> Reply {
        guard let registration = request.client.registration,
            let companion = registration.gate?.companion,
            let nonce = request.node.child("companion_nonce")?.bytes, nonce.count == 32,
            SHA256.hash(companion.identity, nonce) == companion.commitment
        else { return .broken(commitment) }
        registration.gate?.revealed = nonce
        return .done
    }
}
