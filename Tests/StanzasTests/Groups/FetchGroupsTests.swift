import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct FetchGroupsTests {
    private func group(_ number: String) -> JID { JID(user: number, server: .group) }

    @Test func `asks the group service about each`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "get", "to": .jid(.groupServer)]
        ) {
            Node("query") {
                Node("group", ["jid": .jid(group("1203"))])
                Node("group", ["jid": .jid(group("1204"))])
            }
        }
        #expect(FetchGroups([group("1203"), group("1204")]).request(id: "9") == expected)
    }

    @Test func `each group has its own answer, and one that cannot be read hides no other`() throws
    {
        let iq = Node("iq", ["type": "result"]) {
            Node(
                "groups",
                content: .nodes([
                    Node("group", ["id": "7"]), birds,
                    Node("group", ["id": "8", "error": "403"]),
                    Node("group", ["id": "9", "truncated": "true", "size": "5000"]),
                    Node("group"),
                ])
            )
        }
        let answers = try FetchGroups([group("1203")]).read(iq)
        let expected: [JID: FetchGroups.Answer] = [
            group("1203"): .group(try GroupInfo(birds)), group("8"): .refused(403),
            group("9"): .truncated,
        ]
        #expect(answers == expected)
        #expect(throws: StanzaError.missing(path: "iq/groups")) {
            try FetchGroups([group("1203")]).read(Node("iq", ["type": "result"]))
        }
    }
}
