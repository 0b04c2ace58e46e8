import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct AcceptGroupInviteTests {
    private let group = JID(user: "1203", server: .group)

    private var query: AcceptGroupInvite {
        AcceptGroupInvite(
            InviteRequest(group: group, code: "AbC", expires: nil, inviter: .lid("200"))
        )
    }

    @Test func `shows the group the invitation, which need not say until when it counts`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "set", "to": .jid(group)]
        ) {
            Node("accept", ["code": "AbC", "admin": .jid(.lid("200"))])
        }
        #expect(query.request(id: "9") == expected)
    }

    @Test func `an answer without anything in it lets this account in`() throws {
        let joined = try query.read(Node("iq", ["type": "result"]))
        #expect(joined.group == group)
        #expect(!joined.isWaiting)
        let waiting = try query.read(
            Node("iq", ["type": "result"]) {
                Node("membership_approval_request", ["jid": .jid(group)])
            }
        )
        #expect(waiting.isWaiting)
    }
}
