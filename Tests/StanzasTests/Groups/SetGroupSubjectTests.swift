import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct SetGroupSubjectTests {
    @Test func `sends the name to the group`() {
        let group = JID(user: "1203", server: .group)
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "set", "to": .jid(group)]
        ) {
            Node("subject", bytes: Array("Swifts".utf8))
        }
        #expect(SetGroupSubject(group, subject: "Swifts").request(id: "9") == expected)
    }
}
