import Commands
import JSON
import Model
import Testing

@testable import Engine

@Suite struct PasskeyOptionsTests {
    private static func options(_ text: String) -> PasskeyOptions? {
        PasskeyOptions(Array(text.utf8))
    }

    /// `AAEC` is 00 01 02.
    private static func assertion(
        type: String = "public-key",
        client: String = #"{"type":"webauthn.get","challenge":"AAEC"}"#,
        signature: String = "AQ"
    ) -> PasskeyAssertion {
        PasskeyAssertion(
            id: "BwgJ",
            rawId: "BwgJ",
            type: type,
            response: PasskeyAssertion.Response(
                clientDataJSON: base64(client),
                authenticatorData: "AQ",
                signature: signature
            )
        )
    }

    @Test func `needs a challenge, and keeps the rest for the browser`() throws {
        let text = #"{"challenge":"AAEC","rpId":"whatsapp.com"}"#
        let options = try #require(Self.options(text))
        #expect(options.challenge == [0, 1, 2])
        #expect(options.json.text() == text)
        for text in ["", "{", "7", "{}", #"{"challenge":""}"#, #"{"challenge":"?"}"#] {
            #expect(Self.options(text) == nil, "\(text)")
        }
    }

    @Test func `takes an answer to its challenge`() throws {
        let options = try #require(Self.options(#"{"challenge":"AAEC"}"#))
        #expect(try options.check(Self.assertion()) == [7, 8, 9])
    }

    @Test(
        arguments: [
            (assertion(type: "password"), "assertion.type: expected public-key"),
            (
                assertion(signature: ""),
                "assertion.response.signature: expected bytes in base64url"
            ),
            (
                assertion(client: "no JSON"),
                "assertion.response.clientDataJSON: expected a challenge in it"
            ),
            (
                assertion(client: #"{"type":"webauthn.create","challenge":"AAEC"}"#),
                "assertion is of another kind: expected what get() made"
            ),
            (
                assertion(client: #"{"type":"webauthn.get","challenge":"AAED"}"#),
                "the passkey signed another challenge than the one that is asked for now"
            ),
        ]
    )
    func `says what is wrong with an answer`(_ assertion: PasskeyAssertion, _ why: String) throws {
        let options = try #require(Self.options(#"{"challenge":"AAEC"}"#))
        let error = #expect(throws: CommandError.self) { try options.check(assertion) }
        #expect(error?.code == .invalid)
        #expect(error?.sentence == why)
    }
}

private func base64(_ text: String) -> String {
    let digits = JSON.string(text).string.map { Array($0.utf8) } ?? []
    return (try? JSON(encoding: digits).string) ?? ""
}
