import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct FetchPasskeyOptionsTests {
    @Test func `asks for the options and gives them as they came`() throws {
        let fetch = FetchPasskeyOptions()
        #expect(fetch.kind == .get && fetch.body == [Node("passkey_request_options")])
        let answer = Node("iq", ["type": "result"]) {
            Node("passkey_request_options", bytes: [123, 125])
        }
        #expect(try fetch.read(answer) == [123, 125])
        #expect(throws: StanzaError.missing(path: "iq/passkey_request_options")) {
            try fetch.read(Node("iq", ["type": "result"]))
        }
    }
}
