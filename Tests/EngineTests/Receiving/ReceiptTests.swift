import BinaryNode
import Model
import Stanzas
import Store
import Support
import Testing

@testable import Engine

@Suite struct ReceiptTests {
    func receipt(_ id: MessageID, from: JID, type: String?, _ extra: [(String, Value)] = []) -> Node
    {
        var node = Node(
            "receipt",
            ["id": .text(id.text), "from": .jid(from), "t": "1700002000"]
        )
        node.attributes["type"] = type.map { .text($0) }
        for (key, value) in extra { node.attributes[key] = value }
        return node
    }

    @Test func `own messages grow and never shrink`() async throws {
        let party = try await Party.open()
        let message = try await party.sender.enqueue(text: "hello", to: .lid("200"))
        var states: [DeliveryState?] = []
        for type in [nil, "read", "inactive", "played"] as [String?] {
            await party.receiver.handle([
                receipt(message.id, from: .lid("200", device: 3), type: type)
            ])
            states.append(try await party.messages(.lid("200")).first?.state)
        }
        #expect(states == [.delivered, .read, .read, .played])
        let acks = party.exchange.sent.map { "\($0.tag) \($0.string("type") ?? "")" }
        #expect(acks == ["ack ", "ack read", "ack inactive", "ack played"])
    }

    @Test func `what another own device read is read here, and nobody is told twice`() async throws
    {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([
            try ada.text("1", to: Party.lid), try ada.text("2", to: Party.lid, id: "TWO"),
            try ada.text("3", to: Party.lid),
        ])
        _ = party.exchange.takeSent()
        await party.receiver.handle([
            receipt(
                MessageID("TWO"),
                from: .lid("100"),
                type: "read",
                [("recipient", .jid(.lid("200")))]
            )
        ])
        #expect(try await party.messages(.lid("200")).map(\.isRead) == [true, true, false])
        #expect(party.exchange.sent.map(\.tag) == ["ack"])
    }

    @Test func `reading tells each author, and again until the server has it`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([
            try ada.text("1", to: Party.lid, id: "A"), try ada.text("2", to: Party.lid, id: "B"),
        ])
        _ = party.exchange.takeSent()
        party.exchange.change { $0.isOnline = false }
        let last = try #require(try await party.messages(.lid("200")).last)
        try await party.sender.markRead(chat: .lid("200"), through: last.row)
        #expect(party.exchange.sent.isEmpty)
        #expect(try await party.database.read { try $0.chat(.lid("200")) }?.unreadCount == 0)

        party.exchange.change { $0.isOnline = true }
        await party.sender.online()
        let first = try #require(party.exchange.takeSent().first)
        #expect(first.string("id") == "A")
        #expect(first.string("type") == "read")
        #expect(first.jid("to") == .lid("200"))
        #expect(first.child("list")?.children.map { $0.string("id") } == ["B"])

        await party.sender.online()
        #expect(party.exchange.takeSent() == [first])
        await party.receiver.handle([Node("ack", ["class": "receipt", "id": "A", "type": "read"])])
        await party.sender.online()
        #expect(party.exchange.takeSent().isEmpty)
    }

    @Test func `one receipt holds 256 messages`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        let nodes = try (0..<300).map { try ada.text("\($0)", to: Party.lid) }
        await party.receiver.handle(nodes)
        _ = party.exchange.takeSent()
        let last = try #require(try await party.messages(.lid("200")).last)
        try await party.sender.markRead(chat: .lid("200"), through: last.row)
        let counts = party.exchange.sent.map { 1 + ($0.child("list")?.children.count ?? 0) }
        #expect(counts == [256, 44])
    }
}
