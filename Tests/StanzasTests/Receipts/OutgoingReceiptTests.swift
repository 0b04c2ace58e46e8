import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct OutgoingReceiptTests {
    let message = Node(
        "message",
        ["id": "AB", "from": .jid(.lid("200", device: 3)), "t": "1700000000", "type": "text"]
    )

    @Test func `a delivery receipt goes to the sending device`() {
        let expected = Node("receipt", ["id": "AB", "to": .jid(.lid("200", device: 3))])
        #expect(DeliveryReceipt(of: message, kind: .active).node == expected)
    }

    @Test func `away from the screen it is inactive`() {
        let node = DeliveryReceipt(of: message, kind: .inactive).node
        #expect(node.string("type") == "inactive")
    }

    @Test func `an own copy is confirmed with its recipient`() {
        var copy = message
        copy.attributes["from"] = .jid(.lid("100"))
        copy.attributes["recipient"] = .jid(.lid("200"))
        let expected = Node(
            "receipt",
            [
                "id": "AB", "to": .jid(.lid("100")), "recipient": .jid(.lid("200")),
                "type": "sender",
            ]
        )
        #expect(DeliveryReceipt(of: copy, kind: .sender).node == expected)
    }

    @Test func `in a group the participant is repeated`() {
        let group = JID(user: "120363", server: .group)
        var copy = message
        copy.attributes["from"] = .jid(group)
        copy.attributes["participant"] = .jid(.lid("200", device: 3))
        let node = DeliveryReceipt(of: copy, kind: .inactive).node
        #expect(node.jid("to") == group)
        #expect(node.jid("participant") == .lid("200", device: 3))
    }

    @Test func `a peer message is confirmed to the own number`() {
        let node = PeerReceipt(id: MessageID("P"), own: .phone("15550001111", device: 7)).node
        let expected = Node(
            "receipt",
            ["id": "P", "type": "peer_msg", "to": .jid(.phone("15550001111"))]
        )
        #expect(node == expected)
    }

    @Test func `a read receipt lists all but the first`() throws {
        let receipt = try #require(
            ReadReceipt(
                chat: .lid("200"),
                participant: nil,
                ids: [MessageID("A"), MessageID("B"), MessageID("C")],
                time: Timestamp(seconds: 1_700_000_001)
            )
        )
        let expected = Node(
            "receipt",
            ["id": "A", "type": "read", "to": .jid(.lid("200")), "t": "1700000001"],
            content: .nodes([
                Node(
                    "list",
                    [:],
                    content: .nodes([Node("item", ["id": "B"]), Node("item", ["id": "C"])])
                )
            ])
        )
        #expect(receipt.node == expected)
    }

    @Test func `one message needs no list, none no receipt`() throws {
        let group = JID(user: "120363", server: .group)
        let receipt = try #require(
            ReadReceipt(
                chat: group,
                participant: .lid("200", device: 4),
                ids: [MessageID("A")],
                time: Timestamp(seconds: 1)
            )
        )
        #expect(receipt.node.content == nil)
        #expect(receipt.node.jid("participant") == .lid("200"))
        let none = ReadReceipt(chat: group, participant: nil, ids: [], time: Timestamp(seconds: 1))
        #expect(none == nil)
    }

    @Test func `a hidden read is for own devices only`() {
        let receipt = ReadReceipt(
            chat: .lid("200"),
            participant: nil,
            ids: [MessageID("A")],
            time: Timestamp(seconds: 1),
            isHidden: true
        )
        #expect(receipt?.node.string("type") == "read-self")
    }

    @Test func `the first retry receipt brings no keys`() {
        let receipt = RetryReceipt(
            of: message,
            count: 1,
            reason: .badMAC,
            registrationID: 0x0102_0304,
            keys: nil
        )
        let expected = Node(
            "receipt",
            ["id": "AB", "to": .jid(.lid("200", device: 3)), "type": "retry"],
            content: .nodes([
                Node(
                    "retry",
                    ["count": "1", "id": "AB", "t": "1700000000", "v": "1", "error": "7"]
                ),
                Node("registration", [:], bytes: [1, 2, 3, 4]),
            ])
        )
        #expect(receipt.node == expected)
    }

    @Test func `later ones bring keys for a new session`() {
        let keys = PublishedKeys(
            registrationID: 5,
            identity: [UInt8](repeating: 1, count: 32),
            signedPreKey: .init(id: 1, value: [UInt8](repeating: 2, count: 32)),
            signature: [UInt8](repeating: 3, count: 64),
            preKey: .init(id: 0x01_0203, value: [UInt8](repeating: 4, count: 32)),
            deviceIdentity: [8]
        )
        let node = RetryReceipt(of: message, count: 2, registrationID: 5, keys: keys).node
        let expected = Node(
            "keys",
            [:],
            content: .nodes([
                Node("type", [:], bytes: [5]),
                Node("identity", [:], bytes: [UInt8](repeating: 1, count: 32)),
                Node(
                    "key",
                    [:],
                    content: .nodes([
                        Node("id", [:], bytes: [1, 2, 3]),
                        Node("value", [:], bytes: [UInt8](repeating: 4, count: 32)),
                    ])
                ),
                Node(
                    "skey",
                    [:],
                    content: .nodes([
                        Node("id", [:], bytes: [0, 0, 1]),
                        Node("value", [:], bytes: [UInt8](repeating: 2, count: 32)),
                        Node("signature", [:], bytes: [UInt8](repeating: 3, count: 64)),
                    ])
                ), Node("device-identity", [:], bytes: [8]),
            ])
        )
        #expect(node.child("keys") == expected)
    }
}
