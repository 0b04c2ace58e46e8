import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct PreviewGroupInviteTests {
    @Test func `shows the group the invitation`() {
        let group = JID(user: "1203", server: .group)
        let invite = InviteRequest(
            group: group,
            code: "AbC",
            expires: Timestamp(seconds: 1_700_000_000),
            inviter: .lid("200")
        )
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "get", "to": .jid(group)]
        ) {
            Node("query") {
                Node(
                    "add_request",
                    ["code": "AbC", "admin": .jid(.lid("200")), "expiration": "1700000000"]
                )
            }
        }
        #expect(PreviewGroupInvite(invite).request(id: "9") == expected)
    }

    @Test func `the answer is the group`() throws {
        let invite = InviteRequest(
            group: JID(user: "1203", server: .group),
            code: "AbC",
            expires: nil,
            inviter: .lid("200")
        )
        let iq = Node("iq", ["type": "result"], content: .nodes([birds]))
        #expect(try PreviewGroupInvite(invite).read(iq).group.subject == "Birds")
    }
}
