import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct LinkGroupsTests {
    private let group = JID(user: "1203", server: .group)
    private let other = JID(user: "1204", server: .group)

    @Test func `names the groups`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "set", "to": .jid(group)]
        ) {
            Node("links") {
                Node("link", ["link_type": "sub_group"]) { Node("group", ["jid": .jid(other)]) }
            }
        }
        #expect(LinkGroups(group, [other]).request(id: "9") == expected)
        let hidden = LinkGroups(group, [other], isHidden: true).body.first?.child("link")
        #expect(hidden?.child("group")?.children == [Node("hidden_group")])
    }

    @Test func `each has an answer, in either form`() throws {
        let failed = Node("group", ["jid": .jid(other)]) { Node("error", ["code": "409"]) }
        let answer = Node("iq", ["type": "result"]) {
            Node("links") {
                Node("link", ["link_type": "sub_group"]) {
                    Node("group", ["jid": .jid(other)])
                    Node("group", ["jid": .jid(other), "error": "406"])
                    failed
                    Node("group", ["jid": .jid(other)]) { Node("error", ["code": "0"]) }
                }
            }
        }
        let outcomes = try LinkGroups(group, [other]).read(answer)
        #expect(outcomes.map(\.error) == [nil, 406, 409, nil])
        #expect(Set(outcomes.map(\.group)) == [other])
        #expect(throws: StanzaError.missing(path: "iq/links")) {
            try LinkGroups(group, [other]).read(Node("iq", ["type": "result"]))
        }
    }
}
