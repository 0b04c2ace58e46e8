import Crypto
import Encodings
import JSON

/// What a server checks of a passkey's answer before it believes it.
///
/// - Source: Web Authentication Level 3, section 7.2; what WhatsApp's server leaves out or adds is unknown, but for
///   site and verified person, which it asks for (whatsmeow issue 1185).
struct PasskeyCheck {
    let passkey: Passkey
    let challenge: [UInt8]

    private static let isPresent: UInt8 = 1
    private static let isVerified: UInt8 = 4

    /// What is wrong with an answer; nil when nothing is.
    func fault(_ assertion: JSON) -> String? {
        guard assertion["type"]?.string == "public-key",
            bytes(assertion["id"]) == passkey.id, bytes(assertion["rawId"]) == passkey.id
        else { return "another passkey" }
        guard let response = assertion["response"],
            let client = bytes(response["clientDataJSON"]),
            let device = bytes(response["authenticatorData"]),
            let signature = bytes(response["signature"])
        else { return "an incomplete answer" }
        if let user = bytes(response["userHandle"]), user != passkey.user { return "another user" }
        return fault(client: client) ?? fault(device: device)
            ?? fault(signature, over: device + SHA256.hash(client))
    }

    private func fault(client: [UInt8]) -> String? {
        guard let data = try? JSON(parsing: client), data["type"]?.string == "webauthn.get" else {
            return "not what get() makes"
        }
        guard bytes(data["challenge"]) == challenge else { return "another challenge" }
        guard let origin = data["origin"]?.string, PasskeyBrowser.is(origin, of: Passkey.site)
        else { return "another site" }
        return nil
    }

    private func fault(device: [UInt8]) -> String? {
        guard device.count >= 37 else { return "too little data of the device" }
        guard Array(device[..<32]) == SHA256.hash(Array(Passkey.site.utf8)) else {
            return "data for another site"
        }
        let wanted = Self.isPresent | Self.isVerified
        return device[32] & wanted == wanted ? nil : "nobody was verified"
    }

    private func fault(_ signature: [UInt8], over message: [UInt8]) -> String? {
        passkey.key?.verify(signature, of: message) == true ? nil : "a wrong signature"
    }

    private func bytes(_ text: JSON?) -> [UInt8]? { text?.string.flatMap(Base64.decode) }
}
