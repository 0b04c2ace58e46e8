import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct AcknowledgeGroupTests {
    @Test func `tells the group`() {
        let group = JID(user: "1203", server: .group)
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "set", "to": .jid(group)]
        ) {
            Node("ack")
        }
        #expect(AcknowledgeGroup(group).request(id: "9") == expected)
    }
}
