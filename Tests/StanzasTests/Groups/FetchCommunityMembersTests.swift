import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct FetchCommunityMembersTests {
    private let group = JID(user: "1203", server: .group)

    @Test func `asks the community itself`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "get", "to": .jid(group)]
        ) {
            Node("linked_groups_participants")
        }
        #expect(FetchCommunityMembers(group).request(id: "9") == expected)
    }

    @Test func `says who there is`() throws {
        let answer = Node("iq", ["type": "result"]) {
            Node("linked_groups_participants") {
                Node("participant", ["jid": .jid(.lid("200")), "type": "admin"])
            }
        }
        let people = try FetchCommunityMembers(group).read(answer)
        #expect(people.map(\.member) == [Group.Member(person: .lid("200"), role: .admin)])
        #expect(throws: StanzaError.missing(path: "iq/linked_groups_participants")) {
            try FetchCommunityMembers(group).read(Node("iq", ["type": "result"]))
        }
    }
}
