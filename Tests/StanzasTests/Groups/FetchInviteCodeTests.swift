import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct FetchInviteCodeTests {
    private let group = JID(user: "1203", server: .group)

    @Test func `asks at the group itself`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "get", "to": .jid(group)]
        ) {
            Node("invite")
        }
        #expect(FetchInviteCode(group).request(id: "9") == expected)
    }

    @Test func `the answer has the code`() throws {
        let iq = Node("iq", ["type": "result"]) { Node("invite", ["code": "AbC"]) }
        #expect(try FetchInviteCode(group).read(iq) == "AbC")
        let bare = Node("iq", ["type": "result"]) { Node("invite") }
        #expect(throws: StanzaError.self) { try FetchInviteCode(group).read(bare) }
    }
}
