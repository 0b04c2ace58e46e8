import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct FetchSubGroupsTests {
    private let group = JID(user: "1203", server: .group)

    @Test func `asks the community itself`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "get", "to": .jid(group)]
        ) {
            Node("sub_groups")
        }
        #expect(FetchSubGroups(group).request(id: "9") == expected)
    }

    @Test func `says which groups there are, and what they are`() throws {
        let answer = Node("iq", ["type": "result"]) {
            Node("sub_groups") {
                Node("group", ["id": "1", "subject": "News", "s_t": "1"]) {
                    Node("default_sub_group")
                }
                Node("group", ["id": "2", "subject": "Owls", "size": "7"]) {
                    Node("hidden_group")
                }
            }
        }
        let expected = [
            SubGroup(jid: JID(user: "1", server: .group), subject: "News", kind: .announcements),
            SubGroup(
                jid: JID(user: "2", server: .group),
                subject: "Owls",
                isHidden: true,
                size: 7
            ),
        ]
        #expect(try FetchSubGroups(group).read(answer) == expected)
        #expect(throws: StanzaError.missing(path: "iq/sub_groups")) {
            try FetchSubGroups(group).read(Node("iq", ["type": "result"]))
        }
    }
}
