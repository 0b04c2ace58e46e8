import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct AckTests {
    @Test func `a notification is acked with its type`() {
        let notification = Node(
            "notification",
            ["from": .jid(.server), "type": "encrypt", "id": "1234567890", "t": "1"]
        )
        #expect(
            Ack(of: notification)?.node
                == Node(
                    "ack",
                    [
                        "class": "notification", "id": "1234567890", "to": .jid(.server),
                        "type": "encrypt",
                    ]
                )
        )
    }

    @Test func `a message is acked without type, with participant, recipient and error`() {
        let message = Node(
            "message",
            [
                "from": .jid(.lid("1")), "type": "text", "id": "3EB0",
                "participant": .jid(.lid("2", device: 3)), "recipient": .jid(.lid("4")),
            ]
        )
        #expect(
            Ack(of: message, error: 487)?.node
                == Node(
                    "ack",
                    [
                        "class": "message", "id": "3EB0", "to": .jid(.lid("1")),
                        "participant": .jid(.lid("2", device: 3)), "recipient": .jid(.lid("4")),
                        "error": "487",
                    ]
                )
        )
    }

    @Test func `what has no id or sender cannot be acked`() {
        #expect(Ack(of: Node("notification", ["from": .jid(.server)])) == nil)
        #expect(Ack(of: Node("notification", ["id": "1"])) == nil)
    }
}
