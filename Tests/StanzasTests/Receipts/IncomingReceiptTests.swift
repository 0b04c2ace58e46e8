import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct IncomingReceiptTests {
    let own = OwnAddresses(phone: .phone("15550001111", device: 7), lid: .lid("100", device: 7))

    func receipt(_ attributes: [(String, Value)], children: [Node]? = nil) -> Node {
        var node = Node(
            "receipt",
            ["id": "A", "t": "1700000000"],
            content: children.map { .nodes($0) }
        )
        for (key, value) in attributes { node.attributes[key] = value }
        return node
    }

    @Test(arguments: [
        (nil, IncomingReceipt.Kind.delivered), ("inactive", .inactive), ("read", .read),
        ("read-self", .read), ("played", .played), ("retry", .retry), ("sender", .other("sender")),
    ])
    func `types have their meaning`(type: String?, kind: IncomingReceipt.Kind) throws {
        var node = receipt([("from", .jid(.lid("200", device: 3)))])
        node.attributes["type"] = type.map { .text($0) }
        let receipt = try IncomingReceipt(node, own: own)
        #expect(receipt.kind == kind)
        #expect(receipt.chat == .lid("200"))
        #expect(receipt.entries.map(\.sender) == [.lid("200", device: 3)])
    }

    @Test func `a list adds ids to the first`() throws {
        let list = Node(
            "list",
            [:],
            content: .nodes([Node("item", ["id": "B"]), Node("item", ["id": "C"])])
        )
        let node = receipt([("from", .jid(.lid("200"))), ("type", "read")], children: [list])
        let entry = try #require(try IncomingReceipt(node, own: own).entries.first)
        #expect(entry.ids == [MessageID("A"), MessageID("B"), MessageID("C")])
        #expect(entry.time == Timestamp(seconds: 1_700_000_000))
    }

    @Test func `an own device says which chat was read`() throws {
        let node = receipt([
            ("from", .jid(.lid("100"))), ("recipient", .jid(.lid("200"))), ("type", "read"),
        ])
        let receipt = try IncomingReceipt(node, own: own)
        #expect(receipt.isFromMe)
        #expect(receipt.chat == .lid("200"))
    }

    @Test func `whoever sends one in a group can be stored, or it is refused`() {
        let group = Value.jid(JID(user: "120363", server: .group))
        let node = receipt([("from", group), ("participant", .jid(.lid("nobody", device: 1)))])
        #expect(throws: StanzaError.malformed(path: "receipt@participant", expected: "a JID")) {
            try IncomingReceipt(node, own: own)
        }
    }

    @Test func `a group's batch has one entry for each user`() throws {
        let participants = Node(
            "participants",
            ["key": "M1"],
            content: .nodes([
                Node("user", ["jid": .jid(.lid("200")), "t": "1700000001"]),
                Node("user", ["jid": .jid(.lid("300")), "t": "1700000002"]),
            ])
        )
        let group = JID(user: "120363", server: .group)
        let node = receipt([("from", .jid(group))], children: [participants])
        let entries = try IncomingReceipt(node, own: own).entries
        #expect(entries.map(\.sender) == [.lid("200"), .lid("300")])
        #expect(entries.map(\.ids) == [[MessageID("M1")], [MessageID("M1")]])
        #expect(entries.map(\.time.seconds) == [1_700_000_001, 1_700_000_002])
    }

    @Test func `names what is missing`() {
        for key in ["from", "id", "t"] {
            var node = receipt([("from", .jid(.lid("200")))])
            node.attributes[key] = nil
            #expect(throws: StanzaError.missing(path: "receipt@\(key)")) {
                try IncomingReceipt(node, own: own)
            }
        }
        let group = receipt([("from", .jid(JID(user: "120363", server: .group)))])
        #expect(throws: StanzaError.missing(path: "receipt/participants")) {
            try IncomingReceipt(group, own: own)
        }
    }
}
