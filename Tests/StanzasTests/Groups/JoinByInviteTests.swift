import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct JoinByInviteTests {
    private let group = JID(user: "1203", server: .group)

    private func answer(_ tag: String, _ attributes: Attributes) -> Node {
        Node("iq", ["type": "result"]) { Node(tag, attributes) }
    }

    @Test func `asks the group service`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "set", "to": .jid(.groupServer)]
        ) {
            Node("invite", ["code": "AbC"])
        }
        #expect(JoinByInvite(code: "AbC").request(id: "9") == expected)
    }

    @Test(arguments: ["group", "community"])
    func `the answer says where it led`(tag: String) throws {
        let query = JoinByInvite(code: "AbC")
        let joined = try query.read(answer(tag, ["jid": .jid(group)]))
        #expect(joined.group == group)
        #expect(!joined.isWaiting)
        // As zapo reads it as well.
        #expect(try query.read(answer(tag, ["id": "1203"])).group == group)
    }

    @Test func `or that an admin has to agree`() throws {
        let query = JoinByInvite(code: "AbC")
        let asked = try query.read(answer("membership_approval_request", ["jid": .jid(group)]))
        #expect(asked.group == group)
        #expect(asked.isWaiting)
        #expect(throws: StanzaError.self) {
            try query.read(answer("group", ["jid": .jid(.lid("100"))]))
        }
        #expect(throws: StanzaError.self) { try query.read(Node("iq", ["type": "result"])) }
    }
}
