import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct FetchJoinRequestsTests {
    private let group = JID(user: "1203", server: .group)

    @Test func `asks the group itself`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "get", "to": .jid(group)]
        ) {
            Node("membership_approval_requests")
        }
        #expect(FetchJoinRequests(group).request(id: "9") == expected)
    }

    @Test func `says who wants in, since when, how and through whom`() throws {
        let linked: Attributes = [
            "jid": .jid(.lid("200")), "phone_number": .jid(.phone("15550002222")),
            "request_time": "1700000000", "request_method": "invite_link",
            "requestor": .jid(.lid("200")),
        ]
        let added: Attributes = [
            "jid": .jid(.lid("300")), "request_method": "non_admin_add",
            "requestor": .jid(.lid("100")),
        ]
        let iq = Node("iq", ["type": "result"]) {
            Node("membership_approval_requests") {
                Node("membership_approval_request", linked)
                Node("membership_approval_request", added)
                Node("membership_approval_request", ["jid": .jid(.lid("400"))])
            }
        }
        let expected = [
            JoinRequest(
                person: .lid("200"),
                phone: .phone("15550002222"),
                time: Timestamp(seconds: 1_700_000_000),
                way: .link
            ), JoinRequest(person: .lid("300"), way: .member, by: .lid("100")),
            JoinRequest(person: .lid("400")),
        ]
        #expect(try FetchJoinRequests(group).read(iq) == expected)
        #expect(throws: StanzaError.self) {
            try FetchJoinRequests(group).read(Node("iq", ["type": "result"]))
        }
    }
}
