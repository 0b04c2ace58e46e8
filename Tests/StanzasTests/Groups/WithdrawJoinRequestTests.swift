import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct WithdrawJoinRequestTests {
    private let group = JID(user: "1203", server: .group)

    @Test func `names this account`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "set", "to": .jid(group)]
        ) {
            Node("cancel_membership_requests") { Node("participant", ["jid": .jid(.lid("100"))]) }
        }
        #expect(WithdrawJoinRequest(group, own: .lid("100")).request(id: "9") == expected)
    }

    @Test func `a refusal in the answer is one`() throws {
        func answer(_ error: Value?) -> Node {
            Node("iq", ["type": "result"]) {
                Node("cancel_membership_requests") {
                    Node("participant", ["jid": .jid(.lid("100")), "error": error])
                }
            }
        }
        let query = WithdrawJoinRequest(group, own: .lid("100"))
        try query.read(answer(nil))
        #expect(throws: StanzaError.refused(code: 404, text: "")) { try query.read(answer("404")) }
    }
}
