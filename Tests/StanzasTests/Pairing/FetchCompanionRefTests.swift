import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct FetchCompanionRefTests {
    @Test func `asks for a reference, which may be data or text`() throws {
        let fetch = FetchCompanionRef()
        #expect(fetch.kind == .get && fetch.body == [Node("ref")])
        let data = Node("iq", ["type": "result"]) { Node("ref", bytes: Array("2@x".utf8)) }
        #expect(try fetch.read(data) == "2@x")
        let text = Node("iq", ["type": "result"]) { Node("ref", text: "7") }
        #expect(try fetch.read(text) == "7")
        #expect(throws: StanzaError.missing(path: "iq/ref")) {
            try fetch.read(Node("iq", ["type": "result"]))
        }
        #expect(throws: StanzaError.missing(path: "iq/ref/{text}")) {
            try fetch.read(Node("iq", ["type": "result"]) { Node("ref", bytes: [0xFF]) })
        }
    }
}
