import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct JoinLinkedGroupTests {
    private let group = JID(user: "1203", server: .group)
    private let other = JID(user: "1204", server: .group)

    @Test func `asks the community for the group`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "set", "to": .jid(group)]
        ) {
            Node("join_linked_group", ["jid": .jid(other), "type": "sub_group"])
        }
        #expect(JoinLinkedGroup(group, other).request(id: "9") == expected)
    }

    @Test func `says whether an admin decides`() throws {
        let query = JoinLinkedGroup(group, other)
        let joined = try query.read(Node("iq", ["type": "result"]))
        #expect(joined.group == other)
        #expect(!joined.isWaiting)
        let waiting = Node("iq", ["type": "result"]) {
            Node("membership_approval_request", ["jid": .jid(other)])
        }
        #expect(try query.read(waiting).isWaiting)
    }
}
