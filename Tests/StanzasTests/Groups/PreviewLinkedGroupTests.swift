import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct PreviewLinkedGroupTests {
    private let group = JID(user: "1203", server: .group)
    private let other = JID(user: "1204", server: .group)

    @Test func `asks the community about the group`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "get", "to": .jid(group)]
        ) {
            Node("query_linked", ["type": "sub_group", "jid": .jid(other)])
        }
        #expect(PreviewLinkedGroup(group, other).request(id: "9") == expected)
    }

    @Test func `says what the group is like`() throws {
        let answer = Node("iq", ["type": "result"]) { Node("linked_group") { birds } }
        #expect(try PreviewLinkedGroup(group, other).read(answer).group.subject == "Birds")
        #expect(throws: StanzaError.missing(path: "iq/linked_group")) {
            try PreviewLinkedGroup(group, other).read(Node("iq", ["type": "result"]))
        }
    }
}
