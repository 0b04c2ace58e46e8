import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct FetchStatusAudienceTests {
    @Test func `asks the server`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "status", "type": "get", "to": .jid(.server)]
        ) {
            Node("privacy")
        }
        #expect(FetchStatusAudience().request(id: "9") == expected)
    }

    @Test func `the list that counts is the one that is marked`() throws {
        let iq = Node("iq", ["type": "result"]) {
            Node("privacy") {
                Node("list", ["type": "contacts"])
                Node("list", ["type": "blacklist", "default": "true"]) {
                    Node("user", ["jid": .jid(.lid("200"))])
                }
            }
        }
        let audience = try FetchStatusAudience().read(iq)
        #expect(audience == StatusAudience(rule: .except, people: [.lid("200")]))
        #expect(audience.rule.setting == "denylist")
    }

    @Test(arguments: [
        (
            Node("list", ["type": "friends"]),
            StanzaError.malformed(
                path: "list@type",
                expected: "contacts, blacklist or whitelist"
            )
        ),
        (Node("list"), .missing(path: "list@type")),
        (
            Node("list", ["type": "whitelist"]) { Node("user") },
            .missing(path: "user@jid")
        ),
    ])
    func `a list that cannot be read is not everybody`(list: Node, error: StanzaError) {
        let iq = Node("iq", ["type": "result"]) { Node("privacy") { list } }
        #expect(throws: error) { try FetchStatusAudience().read(iq) }
    }

    @Test func `what nobody knows is the address book`() throws {
        let iq = Node("iq", ["type": "result"]) { Node("privacy") }
        #expect(try FetchStatusAudience().read(iq) == .contacts)
    }
}
