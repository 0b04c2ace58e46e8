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

    @Test func `one that is refused refuses all`() throws {
        try query.read(Node("iq", ["type": "result"]))
        let answer = Node("iq", ["type": "result"]) {
            Node("reports") {
                Node("report", ["message_id": "A"])
                Node("report", ["message_id": "B", "error": "404"])
            }
        }
        #expect(throws: StanzaError.refused(code: 404, text: "")) { try query.read(answer) }
    }
}
