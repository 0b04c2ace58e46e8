import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct DeliveryReceiptTests {
    let message = Node(
        "message",
        ["id": "AB", "from": .jid(.lid("200", device: 3)), "t": "1700000000", "type": "text"]
    )

    @Test func `a delivery receipt goes to the sending device`() {
        let expected = Node(
            "receipt",
            ["id": "AB", "to": .jid(.lid("200", device: 3)), "type": "inactive"]
        )
        #expect(DeliveryReceipt(of: message, kind: .inactive).node == expected)
    }

    @Test func `while the device is available a receipt has no type`() {
        let expected = Node("receipt", ["id": "AB", "to": .jid(.lid("200", device: 3))])
        #expect(DeliveryReceipt(of: message, kind: .active).node == expected)
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
}
