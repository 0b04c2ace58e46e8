import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct CountPreKeysTests {
    @Test func `asks for the count`() {
        #expect(
            CountPreKeys().request(id: "7")
                == Node(
                    "iq",
                    ["id": "7", "xmlns": "encrypt", "type": "get", "to": .jid(.server)]
                ) { Node("count") }
        )
    }

    @Test func `reads the number`() throws {
        let iq = Node("iq", ["type": "result"]) { Node("count", ["value": "812"]) }
        #expect(try CountPreKeys().read(iq) == 812)
    }

    @Test func `names what is missing`() {
        #expect(throws: StanzaError.missing(path: "iq/count")) {
            try CountPreKeys().read(Node("iq", ["type": "result"]))
        }
        #expect(throws: StanzaError.missing(path: "count@value")) {
            try CountPreKeys().read(Node("iq", ["type": "result"]) { Node("count") })
        }
    }

    @Test func `the low-water notification is told from an identity change`() {
        let low = Node("notification", ["from": .jid(.server), "type": "encrypt", "id": "1"]) {
            Node("count", ["value": "3"])
        }
        #expect(PreKeysLow(low)?.left == 3)
        let changed = Node(
            "notification",
            ["from": .jid(.lid("1")), "type": "encrypt", "id": "1"]
        ) { Node("identity") }
        #expect(PreKeysLow(changed) == nil)
    }
}
