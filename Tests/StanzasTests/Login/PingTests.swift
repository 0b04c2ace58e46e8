import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct ServerPingTests {
    @Test func `is answered with its id`() {
        let ping = Node(
            "iq",
            ["from": .jid(.server), "type": "get", "xmlns": "urn:xmpp:ping", "id": "17"]
        )
        #expect(
            ServerPing(ping)?.answer
                == Node("iq", ["to": .jid(.server), "type": "result", "id": "17"])
        )
    }

    @Test func `is answered without type and id, and by its child`() {
        let bare = Node("iq", ["from": .jid(.server), "xmlns": "urn:xmpp:ping"])
        #expect(ServerPing(bare)?.answer == Node("iq", ["to": .jid(.server), "type": "result"]))
        #expect(ServerPing(Node("iq", ["type": "get"]) { Node("ping") }) != nil)
    }

    @Test func `is no other query`() {
        #expect(ServerPing(Node("iq", ["type": "result", "xmlns": "urn:xmpp:ping"])) == nil)
        #expect(ServerPing(Node("iq", ["type": "get", "xmlns": "md"])) == nil)
        #expect(ServerPing(Node("message")) == nil)
    }
}
