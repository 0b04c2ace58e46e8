import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct FetchReportsTests {
    private let group = JID(user: "1203", server: .group)

    @Test func `asks the group itself`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "get", "to": .jid(group)]
        ) {
            Node("reports")
        }
        #expect(FetchReports(group).request(id: "9") == expected)
    }

    @Test func `says who reported what, and when`() throws {
        let ada: Attributes = [
            "jid": .jid(.lid("200")), "phone_number": .jid(.phone("15550002222")),
            "timestamp": "1700000000",
        ]
        let answer = Node("iq", ["type": "result"]) {
            Node("reports") {
                Node("report", ["message_id": "A"]) {
                    Node("reporter", ada)
                    Node("reporter", ["jid": .jid(.lid("300"))])
                }
            }
        }
        let reporters = [
            GroupReport.Reporter(
                person: .lid("200"),
                phone: .phone("15550002222"),
                time: Timestamp(seconds: 1_700_000_000)
            ), GroupReport.Reporter(person: .lid("300")),
        ]
        let expected = [GroupReport(message: MessageID("A"), reporters: reporters)]
        #expect(try FetchReports(group).read(answer) == expected)
        let nameless = Node("iq", ["type": "result"]) { Node("reports") { Node("report") } }
        #expect(throws: StanzaError.missing(path: "report@message_id")) {
            try FetchReports(group).read(nameless)
        }
    }
}
