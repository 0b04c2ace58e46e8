import Crypto
import Encodings
import JSON

/// The browser in which an account's person uses the passkey.
///
/// - Source: Web Authentication Level 3, sections 5.1 and 6.1.
struct PasskeyBrowser {
    let world: World

    private static let origin = "https://web.whatsapp.com"
    /// Present and verified; a passkey that is kept in more than one place, and is.
    private static let flags: UInt8 = 0b1_1101

    /// Does what `navigator.credentials.get()` does with options, and `toJSON()` with what comes of it.
    ///
    /// - Throws: `SandboxError` when the account has no passkey, or the options are for another.
    func use(_ options: JSON, account: String?) throws(SandboxError) -> JSON {
        guard let passkey = try world.directory.account(account).passkey, let key = passkey.key
        else { throw .missing("the account has no passkey") }
        let site = options["rpId"]?.string ?? ""
        guard let challenge = options["challenge"]?.string else {
            throw .malformed("options without a challenge")
        }
        guard Self.is(Self.origin, of: site) else { throw .refused("the page is not of \(site)") }
        let allowed = (options["allowCredentials"]?.array ?? []).map {
            $0["id"]?.string.flatMap(Base64.decode)
        }
        guard allowed.isEmpty || allowed.contains(passkey.id) else {
            throw .refused("none of these passkeys is here")
        }
        let client: JSON = [
            "type": "webauthn.get", "challenge": .string(challenge),
            "origin": .string(Self.origin), "crossOrigin": false,
        ]
        let device = SHA256.hash(Array(site.utf8)) + [Self.flags, 0, 0, 0, 0]
        guard let signature = try? key.sign(device + SHA256.hash(client.bytes())) else {
            throw .failed("the passkey cannot sign")
        }
        return [
            "authenticatorAttachment": "cross-platform", "clientExtensionResults": [:],
            "id": text(passkey.id), "rawId": text(passkey.id),
            "response": [
                "authenticatorData": text(device), "clientDataJSON": text(client.bytes()),
                "signature": text(signature), "userHandle": text(passkey.user),
            ],
            "type": "public-key",
        ]
    }

    /// Whether a page may use passkeys of a site: it is the site's, or of a name below it.
    static func `is`(_ origin: String, of site: String) -> Bool {
        guard origin.hasPrefix("https://"), site.contains(".") else { return false }
        let host = origin.dropFirst("https://".count)
        return host == site || host.hasSuffix("." + site)
    }

    private func text(_ bytes: [UInt8]) -> JSON { .string(Base64.encodeURL(bytes)) }
}
