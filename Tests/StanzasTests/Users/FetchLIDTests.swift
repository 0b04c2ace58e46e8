import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct FetchLIDTests {
    let phone = JID.phone("15550002222")

    func answer(_ user: JID, _ lid: JID?) -> Node {
        Node("iq", ["type": "result"]) {
            Node("usync") {
                Node("list") {
                    Node("user", ["jid": .jid(user)]) {
                        if let lid { Node("lid", ["val": .jid(lid)]) }
                    }
                }
            }
        }
    }

    @Test func `equals the written-out stanza`() {
        let expected = Node(
            "usync",
            [
                "sid": "s1", "mode": "query", "last": "true", "index": "0",
                "context": "background",
            ]
        ) {
            Node("query") { Node("lid") }
            Node("list") { Node("user", ["jid": .jid(phone)]) }
        }
        #expect(FetchLID(of: phone.with(device: 3), sid: "s1").body == [expected])
    }

    @Test func `reads the LID of the number that was asked for`() throws {
        let query = FetchLID(of: phone, sid: "s1")
        #expect(try query.read(answer(phone, .lid("300"))) == .lid("300"))
        #expect(try query.read(answer(phone, nil)) == nil)
        #expect(try query.read(answer(.phone("15550003333"), .lid("300"))) == nil)
        // A number is no LID.
        #expect(try query.read(answer(phone, .phone("15550003333"))) == nil)
    }

    @Test func `names what is missing`() {
        #expect(throws: StanzaError.missing(path: "iq/usync")) {
            try FetchLID(of: phone, sid: "s1").read(Node("iq", ["type": "result"]))
        }
    }
}
