import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct ReportMessagesTests {
    private let group = JID(user: "1203", server: .group)
    private var query: ReportMessages { ReportMessages(group, [MessageID("A"), MessageID("B")]) }

    @Test func `names the messages`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "set", "to": .jid(group)]
        ) {
            Node("reports") {
                Node("report", ["message_id": "A"])
                Node("report", ["message_id": "B"])
            }
        }
        #expect(query.request(id: "9") == expected)
    }

    @Test func `what is refused is told of each`() throws {
        #expect(try query.read(Node("iq", ["type": "result"])) == [:])
        func answer(_ error: Value) -> Node {
            Node("iq", ["type": "result"]) {
                Node("reports") {
                    Node("report", ["message_id": "A"])
                    Node("report", ["message_id": "B", "error": error])
                }
            }
        }
        #expect(try query.read(answer("404")) == [MessageID("B"): 404])
        #expect(throws: StanzaError.self) { try query.read(answer("no")) }
    }
}
