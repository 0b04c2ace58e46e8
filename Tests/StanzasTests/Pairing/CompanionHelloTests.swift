import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct CompanionHelloTests {
    private let hello = CompanionHello(
        phone: .phone("15551230000"),
        wrappedEphemeral: Array(repeating: 1, count: 80),
        noiseKey: Array(repeating: 2, count: 32),
        platformID: "1",
        platformDisplay: "Chrome (Linux)"
    )

    @Test func `announces the code with the wrapped key and the browser`() {
        let expected = Node(
            "iq",
            ["id": "3", "xmlns": "md", "type": "set", "to": .jid(.server)]
        ) {
            Node(
                "link_code_companion_reg",
                [
                    "jid": .jid(.phone("15551230000")), "stage": "companion_hello",
                    "should_show_push_notification": "true",
                ]
            ) {
                Node(
                    "link_code_pairing_wrapped_companion_ephemeral_pub",
                    bytes: Array(repeating: 1, count: 80)
                )
                Node("companion_server_auth_key_pub", bytes: Array(repeating: 2, count: 32))
                Node("companion_platform_id", text: "1")
                Node("companion_platform_display", text: "Chrome (Linux)")
                Node("link_code_pairing_nonce", bytes: [0])
            }
        }
        #expect(hello.request(id: "3") == expected)
    }

    @Test func `reads the reference`() throws {
        let iq = Node("iq", ["type": "result"]) {
            Node("link_code_companion_reg", ["stage": "companion_hello"]) {
                Node("link_code_pairing_ref", bytes: [7, 8])
            }
        }
        #expect(try hello.read(iq) == [7, 8])
        #expect(throws: StanzaError.missing(path: "iq/link_code_companion_reg")) {
            try hello.read(Node("iq", ["type": "result"]))
        }
        #expect(
            throws: StanzaError.missing(path: "link_code_companion_reg/link_code_pairing_ref")
        ) {
            try hello.read(
                Node("iq", ["type": "result"]) { Node("link_code_companion_reg") }
            )
        }
    }
}
