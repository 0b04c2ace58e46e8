import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct ChangeParticipantsTests {
    private let group = JID(user: "1203", server: .group)
    private let people = [
        CreateGroup.Participant(jid: .lid("200"), phone: .phone("15550002222"), token: [7])
    ]

    @Test func `sends number and token with who is to be added`() {
        let named = Node(
            "participant",
            ["jid": .jid(.lid("200")), "phone_number": .jid(.phone("15550002222"))]
        ) {
            Node("privacy", bytes: [7])
        }
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "set", "to": .jid(group)]
        ) {
            Node("add", content: .nodes([named]))
        }
        #expect(ChangeParticipants(group, .add, people).request(id: "9") == expected)
    }

    @Test(arguments: [MemberAction.remove, .promote, .demote])
    func `and with nobody else`(_ action: MemberAction) {
        let expected = Node(action.name) { Node("participant", ["jid": .jid(.lid("200"))]) }
        #expect(ChangeParticipants(group, action, people).body == [expected])
    }

    @Test func `who leaves a community may leave its groups`() {
        let everywhere = ChangeParticipants(group, .remove, people, everywhere: true)
        #expect(everywhere.body.first?.string("linked_groups") == "true")
        #expect(ChangeParticipants(group, .remove, people).body.first?.attributes.isEmpty == true)
    }

    @Test func `each has an answer, and perhaps an invitation`() throws {
        let refused = Node("participant", ["jid": .jid(.lid("300")), "error": "403"]) {
            Node("add_request", ["code": "C", "expiration": "1800000000"])
        }
        let iq = Node("iq", ["type": "result"]) {
            Node(
                "add",
                content: .nodes([Node("participant", ["jid": .jid(.lid("200"))]), refused])
            )
        }
        let outcomes = try ChangeParticipants(group, .add, people).read(iq)
        #expect(outcomes.map(\.participant.error) == [nil, 403])
        #expect(outcomes[1].invite?.code == "C")
        #expect(outcomes[1].invite?.expires == Timestamp(seconds: 1_800_000_000))
        #expect(throws: StanzaError.self) {
            try ChangeParticipants(group, .remove, people).read(iq)
        }
    }
}
