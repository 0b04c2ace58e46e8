import Commands
import Crypto
import Encodings
import JSON
import Model

/// What the account's passkey is to sign.
///
///     {"challenge":"{base64url}","timeout":600000,"rpId":"whatsapp.com","allowCredentials":[…],
///      "userVerification":"required","extensions":{…}}
///
/// - Source: whatsmeow `types/passkey.go` and issue 1185; whatsapp-rust `src/passkey/mod.rs`.
struct PasskeyOptions: Hashable, Sendable {
    /// All of them, for the browser.
    let json: JSON
    /// What the signature has to be about.
    let challenge: [UInt8]

    private static let limits = JSON.Limits(bytes: 64 << 10, depth: 16)

    /// Reads what the server sent; nil when there is no challenge in it.
    init?(_ bytes: [UInt8]) {
        guard let json = try? JSON(parsing: bytes, limits: Self.limits),
            let challenge = json["challenge"]?.string.flatMap(Base64.decode),
            !challenge.isEmpty
        else { return nil }
        self.json = json
        self.challenge = challenge
    }

    /// Sees whether an answer can be one to these options; whether it is a good one only the server knows.
    ///
    /// - Returns: The id of the passkey, as bytes.
    func check(_ assertion: PasskeyAssertion) throws(CommandError) -> [UInt8] {
        guard assertion.type == "public-key" else {
            throw .invalid("assertion", ".type: expected public-key")
        }
        let response = assertion.response
        let id = try Self.bytes(assertion.rawId, "rawId")
        let client = try Self.bytes(response.clientDataJSON, "response.clientDataJSON")
        _ = try Self.bytes(response.authenticatorData, "response.authenticatorData")
        _ = try Self.bytes(response.signature, "response.signature")
        guard let asked = try? JSON(parsing: client, limits: Self.limits),
            let challenge = asked["challenge"]?.string.flatMap(Base64.decode)
        else { throw .invalid("assertion", ".response.clientDataJSON: expected a challenge in it") }
        guard asked["type"]?.string == "webauthn.get" else {
            throw .invalid("assertion", " is of another kind: expected what get() made")
        }
        guard challenge == self.challenge else {
            throw CommandError(
                .invalid,
                "the passkey signed another challenge than the one that is asked for now",
                advice: "take the line for the browser anew"
            )
        }
        return id
    }

    private static func bytes(_ text: String, _ name: String) throws(CommandError) -> [UInt8] {
        guard let bytes = Base64.decode(text), !bytes.isEmpty else {
            throw .invalid("assertion", ".\(name): expected bytes in base64url")
        }
        return bytes
    }
}
