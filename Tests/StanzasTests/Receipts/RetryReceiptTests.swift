import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct RetryReceiptTests {
    let message = Node(
        "message",
        ["id": "AB", "from": .jid(.lid("200", device: 3)), "t": "1700000000", "type": "text"]
    )

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

    @Test func `in a group no chat is named`() {
        var message = message
        message.attributes["recipient"] = .jid(.lid("300"))
        let direct = RetryReceipt(of: message, count: 1, registrationID: 1, keys: nil).node
        #expect(direct.jid("recipient") == .lid("300"))
        let group = JID(user: "120363000000000001", server: .group)
        message.attributes["from"] = .jid(group)
        message.attributes["participant"] = .jid(.lid("200", device: 3))
        let node = RetryReceipt(of: message, count: 1, registrationID: 1, keys: nil).node
        #expect(node.jid("to") == group)
        #expect(node.jid("participant") == .lid("200", device: 3))
        #expect(node.attributes["recipient"] == nil)
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
