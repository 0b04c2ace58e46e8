import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct FetchParticipatingGroupsTests {
    @Test func `asks for members and descriptions as well`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "get", "to": .jid(.groupServer)]
        ) {
            Node("participating") {
                Node("participants")
                Node("description")
            }
        }
        #expect(FetchParticipatingGroups().request(id: "9") == expected)
    }

    @Test func `one that cannot be read hides no other`() throws {
        let iq = Node("iq", ["type": "result"]) {
            Node("groups", content: .nodes([Node("group", ["id": "7"]), birds]))
        }
        #expect(try FetchParticipatingGroups().read(iq).map(\.group.subject) == ["Birds"])
        #expect(throws: StanzaError.self) {
            try FetchParticipatingGroups().read(Node("iq", ["type": "result"]))
        }
    }
}
