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

    @Test func `each person has an answer`() throws {
        func answer(_ error: Value?) -> Node {
            Node("iq", ["type": "result"]) {
                Node("revoke") {
                    Node("participant", ["jid": .jid(.lid("100"))])
                    Node("participant", ["jid": .jid(.lid("200")), "error": error])
                }
            }
        }
        let query = RevokeGroupInvite(group, people: [.lid("100"), .lid("200")])
        #expect(try query.read(answer(nil)).map(\.error) == [nil, nil])
        #expect(try query.read(answer("404")).map(\.error) == [nil, 404])
        #expect(throws: StanzaError.self) { try query.read(answer("no")) }
        #expect(throws: StanzaError.self) { try query.read(Node("iq", ["type": "result"])) }
    }
}
