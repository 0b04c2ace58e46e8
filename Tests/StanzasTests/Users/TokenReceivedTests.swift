import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct TokenReceivedTests {
    func notification(_ tokens: [Node]) -> Node {
        Node(
            "notification",
            [
                "type": "privacy_token", "from": .jid(.phone("15550002222")),
                "sender_lid": .jid(.lid("200")), "id": "1", "t": "2",
            ],
            content: .nodes([Node("tokens", [:], content: .nodes(tokens))])
        )
    }

    @Test func `gives the newest trusted-contact token`() throws {
        let received = try #require(
            try TokenReceived(
                notification([
                    Node("token", ["type": "trusted_contact", "t": "20"], bytes: [2]),
                    Node("token", ["type": "trusted_contact", "t": "10"], bytes: [1]),
                    Node("token", ["type": "other", "t": "30"], bytes: [3]),
                ])
            )
        )
        #expect(received.sender == .phone("15550002222"))
        #expect(received.lid == .lid("200"))
        #expect(received.token == [2])
        #expect(received.time == Timestamp(seconds: 20))
    }

    @Test func `gives nothing for other tokens`() throws {
        #expect(try TokenReceived(notification([])) == nil)
    }

    @Test func `names missing tokens`() {
        #expect(throws: StanzaError.missing(path: "notification/tokens")) {
            try TokenReceived(Node("notification", ["from": .jid(.lid("200"))]))
        }
    }
}
