import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct UnlinkGroupsTests {
    private let group = JID(user: "1203", server: .group)
    private let other = JID(user: "1204", server: .group)

    @Test func `names the groups`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "set", "to": .jid(group)]
        ) {
            Node("unlink", ["unlink_type": "sub_group"]) { Node("group", ["jid": .jid(other)]) }
        }
        #expect(UnlinkGroups(group, [other]).request(id: "9") == expected)
        let emptied = UnlinkGroups(group, [other], removesOrphans: true).body.first
        #expect(emptied?.child("group")?.string("remove_orphaned_members") == "true")
    }

    @Test func `each has an answer`() throws {
        let answer = Node("iq", ["type": "result"]) {
            Node("unlink", ["unlink_type": "sub_group"]) {
                Node("group", ["jid": .jid(other), "error": "404"])
            }
        }
        #expect(try UnlinkGroups(group, [other]).read(answer).map(\.error) == [404])
        #expect(throws: StanzaError.missing(path: "iq/unlink")) {
            try UnlinkGroups(group, [other]).read(Node("iq", ["type": "result"]))
        }
    }
}
