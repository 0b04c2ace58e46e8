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
        let message = try await party.send("hello", to: .lid("200"))
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

    @Test func `a device that nobody uses has a message, and no more is shown`() async throws {
        let party = try await Party.open()
        _ = try party.contact()
        party.exchange.change { $0.ackScript = [.silent] }
        await party.outbox.online()
        let message = try await party.send("hello")
        try await until("the message has left") { party.exchange.messages.count == 1 }
        await party.receiver.handle([
            receipt(message.id, from: .lid("200", device: 3), type: "inactive")
        ])
        // The server has it: it is not sent again.
        try await until("nothing waits") { try await party.waiting().isEmpty }
        #expect(try await party.messages(.lid("200")).first?.state == .sent)
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
}
