import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct ReadReceiptTests {
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

    @Test(arguments: [(false, "played"), (true, "played-self")])
    func `what was listened to is said so`(isHidden: Bool, type: String) throws {
        let receipt = try #require(
            ReadReceipt(
                chat: .lid("200"),
                participant: nil,
                ids: [MessageID("A")],
                time: Timestamp(seconds: 1),
                isHidden: isHidden,
                isPlayed: true
            )
        )
        #expect(receipt.node.string("type") == type)
        #expect(ReadReceipt.isPlayed(type))
        #expect(!ReadReceipt.isPlayed("read"))
    }
}
