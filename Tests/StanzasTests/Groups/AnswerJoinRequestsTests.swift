import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct AnswerJoinRequestsTests {
    private let group = JID(user: "1203", server: .group)

    @Test(arguments: [(RequestAnswer.approve, "approve"), (.reject, "reject")])
    func `names people under the answer`(_ answer: RequestAnswer, tag: String) {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "set", "to": .jid(group)]
        ) {
            Node("membership_requests_action") {
                Node(tag) { Node("participant", ["jid": .jid(.lid("200"))]) }
            }
        }
        let query = AnswerJoinRequests(group, answer, [.lid("200")])
        #expect(query.request(id: "9") == expected)
    }

    @Test func `each has an answer`() throws {
        let iq = Node("iq", ["type": "result"]) {
            Node("membership_requests_action") {
                Node("approve") {
                    Node("participant", ["jid": .jid(.lid("200"))])
                    Node("participant", ["jid": .jid(.lid("300")), "error": "404"])
                }
            }
        }
        let people: [JID] = [.lid("200"), .lid("300")]
        let read = try AnswerJoinRequests(group, .approve, people).read(iq)
        #expect(read.map(\.jid) == people)
        #expect(read.map(\.error) == [nil, 404])
        #expect(throws: StanzaError.self) {
            try AnswerJoinRequests(group, .reject, people).read(iq)
        }
    }
}
