import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct RevokeGroupInviteTests {
    private let group = JID(user: "1203", server: .group)

    @Test func `names whose invitations are taken back`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "set", "to": .jid(group)]
        ) {
            Node("revoke") { Node("participant", ["jid": .jid(.lid("200"))]) }
        }
        #expect(RevokeGroupInvite(group, people: [.lid("200")]).request(id: "9") == expected)
    }

    @Test func `a refusal in the answer is one`() throws {
        func answer(_ error: Value?) -> Node {
            Node("iq", ["type": "result"]) {
                Node("revoke") { Node("participant", ["jid": .jid(.lid("200")), "error": error]) }
            }
        }
        let query = RevokeGroupInvite(group, people: [.lid("200")])
        try query.read(answer(nil))
        #expect(throws: StanzaError.refused(code: 404, text: "")) { try query.read(answer("404")) }
    }
}
