import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct DeactivateCommunityTests {
    @Test func `tells the community`() {
        let group = JID(user: "1203", server: .group)
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "set", "to": .jid(group)]
        ) {
            Node("delete_parent")
        }
        #expect(DeactivateCommunity(group).request(id: "9") == expected)
    }
}
