import BinaryNode
import Model
import Stanzas
import Store
import Support
import Testing

@testable import Engine

@Suite struct ReadDepartureTests {
    /// An account that got some texts.
    func told(_ count: Int) async throws -> (party: Party, last: Message) {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        await party.receiver.handle(
            try (0..<count).map { try ada.text("\($0)", to: Party.lid, id: "M\($0)") }
        )
        _ = party.exchange.takeSent()
        return (party, try #require(try await party.messages(.lid("200")).last))
    }

    func receipt(_ party: Party) async throws -> Node {
        let exchange = party.exchange
        return try #require(
            try await within("a receipt") {
                await exchange.next { $0.string("type")?.hasPrefix("read") == true }
            }
        )
    }

    @Test func `reading tells each author, and again until the server has it`() async throws {
        let (party, last) = try await told(2)
        try await party.outbox.markRead(chat: .lid("200"), through: last.row)
        #expect(party.exchange.sent.isEmpty)
        #expect(try await party.database.read { try $0.chat(.lid("200")) }?.unreadCount == 0)

        party.exchange.change { $0.acksReceipts = false }
        await party.outbox.online()
        let first = try await receipt(party)
        #expect(first.string("id") == "M0")
        #expect(first.string("type") == "read")
        #expect(first.jid("to") == .lid("200"))
        #expect(first.child("list")?.children.map { $0.string("id") } == ["M1"])

        party.exchange.change { $0.acksReceipts = true }
        await party.outbox.online()
        #expect(try await receipt(party) == first)
        try await until("an empty outbox") { try await party.waiting().isEmpty }
        _ = party.exchange.takeSent()
        await party.outbox.online()
        try await party.outbox.markRead(chat: .lid("200"), through: last.row)
        #expect(party.exchange.takeSent().isEmpty)
    }

    @Test func `a row that the chat does not have marks nothing, and is said not to be there`()
        async throws
    {
        let (party, last) = try await told(1)
        #expect(try await !party.outbox.markRead(chat: .lid("200"), through: last.row + 9))
        #expect(try await !party.outbox.markRead(chat: .lid("7"), through: last.row))
        #expect(try await party.database.read { try $0.chat(.lid("200")) }?.unreadCount == 1)
        #expect(try await party.outbox.markRead(chat: .lid("200"), through: last.row))
    }

    @Test func `nothing leaves before the privacy setting is known`() async throws {
        let (party, last) = try await told(1)
        party.exchange.change { state in
            state.hidesReads = true
            state.refusals["privacy"] = [503]
        }
        await party.outbox.online()
        try await party.outbox.markRead(chat: .lid("200"), through: last.row)
        try await until("a refusal") { try await party.waiting().first?.attempts == 1 }
        #expect(party.exchange.sent.isEmpty)
        #expect(try await receipt(party).string("type") == "read-self")
    }

    @Test func `a setting that changes while it is asked for is asked for again`() async throws {
        let (party, last) = try await told(1)
        let (exchange, outbox) = (party.exchange, party.outbox)
        exchange.change { state in
            state.beforeAnswer = { iq in
                guard iq.string("xmlns") == "privacy" else { return }
                if exchange.asked.count(where: { $0 == "privacy" }) == 1 {
                    // The answer still tells the old one.
                    await outbox.readPrivacyChanged()
                } else {
                    exchange.change { $0.hidesReads = true }
                }
            }
        }
        await outbox.online()
        try await outbox.markRead(chat: .lid("200"), through: last.row)
        #expect(try await receipt(party).string("type") == "read-self")
    }

    @Test func `a receipt that no stanza can hold is refused at once`() throws {
        let id = MessageID(String(repeating: "x", count: NodeCodec.longestEncoding + 1))
        let read = try #require(
            ReadReceipt(
                chat: .lid("200"),
                participant: nil,
                ids: [id],
                time: Timestamp(seconds: 1)
            )
        )
        #expect(throws: EngineError.self) { try ReadDeparture(receipt: read).thing }
    }

    @Test func `one receipt holds 256 messages`() async throws {
        let (party, last) = try await told(300)
        await party.outbox.online()
        try await party.outbox.markRead(chat: .lid("200"), through: last.row)
        try await until("both") { party.exchange.sent.count == 2 }
        let counts = party.exchange.sent.map { 1 + ($0.child("list")?.children.count ?? 0) }
        #expect(counts == [256, 44])
    }

    @Test func `a receipt that nobody acks costs no connection`() async throws {
        let clock = ManualClock()
        let party = try await Party.open(clock: RefusalTests.clock(clock))
        party.exchange.change { $0.acksReceipts = false }
        await party.outbox.online()
        let read = try #require(
            ReadReceipt(
                chat: .lid("200"),
                participant: nil,
                ids: [MessageID("A")],
                time: Timestamp(seconds: 1)
            )
        )
        try await party.outbox.post(ReadDeparture(receipt: read).thing)
        _ = try await receipt(party)
        try await clock.pass(Patience.answer)
        try await until("a count") { try await party.waiting().first?.attempts == 1 }
        #expect(party.exchange.change { $0.reconnects } == 0)
    }
}
