import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct PairSuccessTests {
    private let jid = JID.phone("15551230000", device: 3)
    private let lid = JID.lid("100000000000001", device: 3)

    private func stanza(_ children: [Node]) -> Node {
        Node(
            "iq",
            [
                "from": .jid(.server), "type": "set", "xmlns": "md", "id": "987",
                "t": "1764814150",
            ]
        ) { Node("pair-success", content: .nodes(children)) }
    }

    @Test func `gives identity, addresses, platform and business name`() throws {
        let success = try PairSuccess(
            stanza([
                Node("device-identity", bytes: [1, 2, 3]), Node("biz", ["name": "Shop"]),
                Node("platform", ["name": "android"]),
                Node("device", ["jid": .jid(jid), "lid": .jid(lid)]),
                Node("client-props", bytes: [8, 1]),
            ])
        )
        #expect(success.clientProps == [8, 1])
        #expect(success.id == "987")
        #expect(success.time == Timestamp(seconds: 1_764_814_150))
        #expect(success.deviceIdentity == [1, 2, 3])
        #expect(success.businessName == "Shop")
        #expect(success.platform == "android")
        #expect(success.jid == jid)
        #expect(success.lid == lid)
    }

    @Test func `confirms with the signed identity and its key index`() throws {
        let success = try PairSuccess(stanza([Node("device", ["jid": .jid(jid)])]))
        #expect(success.lid == nil)
        #expect(success.clientProps == nil)
        #expect(
            success.confirmation(identity: [9, 9], keyIndex: 1)
                == Node("iq", ["to": .jid(.server), "type": "result", "id": "987"]) {
                    Node("pair-device-sign") {
                        Node("device-identity", ["key-index": "1"], bytes: [9, 9])
                    }
                }
        )
        #expect(
            success.rejection(code: 401, text: "hmac-mismatch")
                == Node("iq", ["to": .jid(.server), "type": "error", "id": "987"]) {
                    Node("error", ["code": "401", "text": "hmac-mismatch"])
                }
        )
    }

    @Test func `must name the device`() {
        #expect(throws: StanzaError.missing(path: "pair-success/device")) {
            try PairSuccess(stanza([]))
        }
        #expect(throws: StanzaError.missing(path: "device@jid")) {
            try PairSuccess(stanza([Node("device", ["lid": .jid(lid)])]))
        }
        #expect(throws: StanzaError.malformed(path: "device@jid", expected: "a person's device")) {
            try PairSuccess(stanza([Node("device", ["jid": .jid(.server)])]))
        }
    }
}
