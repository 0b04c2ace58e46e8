import JSON
import Model
import Testing

struct PairingStateTests {
    private static let end = Timestamp(milliseconds: 7)

    @Test(
        arguments: [
            (
                PairingState.passkey(options: ["challenge": "AAEC"], expires: end),
                #"{"state":"passkey","options":{"challenge":"AAEC"},"expires":7}"#
            ),
            (.passkey(options: .null, expires: end), #"{"state":"passkey","expires":7}"#),
            (
                .passkeyCode(code: "ABCD-EFGH", expires: end),
                #"{"state":"passkeyCode","code":"ABCD-EFGH","expires":7}"#
            ),
            (.passkeyCode(code: "", expires: end), #"{"state":"passkeyCode","expires":7}"#),
            (
                .phoneCode(code: "ABCD", expires: end),
                #"{"state":"phoneCode","code":"ABCD","expires":7}"#
            ),
            (.failed("no"), #"{"state":"failed","reason":"no"}"#),
        ]
    )
    func `is written and read`(_ state: PairingState, _ text: String) throws {
        #expect(try JSON(encoding: state).text() == text)
        #expect(try JSON.decode(PairingState.self, from: Array(text.utf8)) == state)
    }

    @Test func `leaves out what is secret`() {
        let asked = PairingState.passkey(options: ["challenge": "AAEC"], expires: Self.end)
        #expect(asked.withoutCode == .passkey(options: .null, expires: Self.end))
        let code = PairingState.passkeyCode(code: "ABCD-EFGH", expires: Self.end)
        #expect(code.withoutCode == .passkeyCode(code: "", expires: Self.end))
    }
}
