import Crypto
import Encodings
import JSON
import Testing

@testable import Sandbox

/// The checks of a server, against answers of a browser that are changed in one place each.
struct PasskeyCheckTests {
    private let passkey = Passkey(.seeded(3))
    private let challenge: [UInt8] = [0, 1, 2]

    private func text(_ bytes: [UInt8]) -> JSON { .string(Base64.encodeURL(bytes)) }

    private func fault(
        type: String = "webauthn.get",
        challenge: JSON = "AAEC",
        origin: String = "https://web.whatsapp.com",
        site: String = "whatsapp.com",
        flags: UInt8 = 5,
        user: [UInt8]? = nil,
        key: P256Key? = nil,
        id: [UInt8]? = nil
    ) throws -> String? {
        let client: JSON = [
            "type": .string(type), "challenge": challenge, "origin": .string(origin),
        ]
        let device = SHA256.hash(Array(site.utf8)) + [flags, 0, 0, 0, 0]
        let key = try #require(key ?? passkey.key)
        let assertion: JSON = [
            "id": text(id ?? passkey.id), "rawId": text(passkey.id), "type": "public-key",
            "response": [
                "clientDataJSON": text(client.bytes()), "authenticatorData": text(device),
                "signature": text(try key.sign(device + SHA256.hash(client.bytes()))),
                "userHandle": user.map(text) ?? .null,
            ],
        ]
        return PasskeyCheck(passkey: passkey, challenge: self.challenge).fault(assertion)
    }

    @Test func `takes an answer, with or without the user`() throws {
        #expect(try fault() == nil)
        #expect(try fault(user: passkey.user) == nil)
        #expect(try fault(origin: "https://whatsapp.com") == nil)
    }

    @Test func `says what is wrong with an answer`() throws {
        #expect(try fault(type: "webauthn.create") == "not what get() makes")
        #expect(try fault(challenge: "AAED") == "another challenge")
        #expect(try fault(challenge: 7) == "another challenge")
        #expect(try fault(origin: "https://whatsapp.com.example") == "another site")
        #expect(try fault(origin: "https://notwhatsapp.com") == "another site")
        #expect(try fault(origin: "http://web.whatsapp.com") == "another site")
        #expect(try fault(site: "web.whatsapp.com") == "data for another site")
        #expect(try fault(flags: 1) == "nobody was verified")
        #expect(try fault(user: [1]) == "another user")
        #expect(try fault(key: .generate(.seeded(4))) == "a wrong signature")
        #expect(try fault(id: [1]) == "another passkey")
        let check = PasskeyCheck(passkey: passkey, challenge: challenge)
        #expect(check.fault(.null) == "another passkey")
    }
}
