import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct LeaveGroupsTests {
    private let group = JID(user: "1203", server: .group)

    @Test func `asks the group service`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "set", "to": .jid(.groupServer)]
        ) {
            Node("leave") { Node("group", ["id": .jid(group)]) }
        }
        #expect(LeaveGroups(group).request(id: "9") == expected)
    }

    @Test func `a refusal in the answer is one`() throws {
        func answer(_ error: Value?) -> Node {
            Node("iq", ["type": "result"]) {
                Node("leave") { Node("group", ["id": .jid(group), "error": error]) }
            }
        }
        try LeaveGroups(group).read(answer(nil))
        try LeaveGroups(group).read(Node("iq", ["type": "result"]))
        #expect(throws: StanzaError.refused(code: 404, text: "")) {
            try LeaveGroups(group).read(answer("404"))
        }
    }
}
