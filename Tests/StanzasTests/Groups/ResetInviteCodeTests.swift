import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct ResetInviteCodeTests {
    private let group = JID(user: "1203", server: .group)

    @Test func `resets at the group itself`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "set", "to": .jid(group)]
        ) {
            Node("invite")
        }
        #expect(ResetInviteCode(group).request(id: "9") == expected)
    }

    @Test func `the answer has the code`() throws {
        let iq = Node("iq", ["type": "result"]) { Node("invite", ["code": "AbC"]) }
        #expect(try ResetInviteCode(group).read(iq) == "AbC")
        let bare = Node("iq", ["type": "result"]) { Node("invite") }
        #expect(throws: StanzaError.self) { try ResetInviteCode(group).read(bare) }
    }
}
