import BinaryNode
import Commands
import Model
import Stanzas
import Store
import Support
import Synchronization
import Testing

@testable import Engine

/// Messages that are refused for what the account may do.
@Suite struct LimitTests {
    private func party(_ codes: [Int], clock: EngineClock = .system) async throws -> Party {
        let party = try await Party.open(clock: clock)
        _ = try party.ownPhone()
        _ = try party.contact("200")
        _ = try party.contact("300")
        party.exchange.change { $0.ackScript = codes.map(Exchange.Ack.error) }
        return party
    }

    /// Has no question about limits answered until the stream ends.
    private func holdLimits(of party: Party) -> AsyncStream<Void>.Continuation {
        let (gate, opening) = AsyncStream<Void>.makeStream()
        party.exchange.change { state in
            state.beforeAnswer = { iq in
                if iq.string("xmlns") == "w:mex" { for await _ in gate {} }
            }
        }
        return opening
    }

    private func lock(isActive: Bool) -> Node {
        let text = """
            {"data":{"xwa2_fetch_account_reachout_timelock":{"is_active":\(isActive),\
            "time_enforcement_ends":"4000000000","enforcement_type":"DEFAULT"}}}
            """
        return Node("result", bytes: Array(text.utf8))
    }

    private func reason(of id: MessageID, in party: Party) async throws -> String? {
        let row = try await party.messages(.lid("200")).first { $0.id == id }?.row
        return try await party.database.read { reader in
            try row.flatMap { try reader.failure(row: $0) }
        }
    }

    @Test(arguments: [(true, "until 2096-10-02 07:06 UTC"), (false, "before they have written")])
    func `a refusal is explained by what the server says of the lock, and not sent again`(
        isActive: Bool,
        words: String
    ) async throws {
        let party = try await party([463])
        let answer = lock(isActive: isActive)
        party.exchange.change { $0.mex = [answer] }
        let events = party.database.events()
        await party.outbox.online()
        let message = try await party.send("1")
        try await party.reached(.failed, message.id, in: events)
        #expect(try await reason(of: message.id, in: party)?.contains(words) == true)
        #expect(party.exchange.messages.count == 1)
        // They get the token by which they may write.
        try await until("a token") {
            try await party.database.read { try $0.privacyToken(for: .lid("200"))?.issued } != nil
        }
    }

    @Test func `however many are refused, the server is asked once`() async throws {
        let party = try await party([463, 463, 463])
        let answer = lock(isActive: true)
        party.exchange.change { $0.mex = [answer] }
        let events = party.database.events()
        await party.outbox.online()
        var last: Message?
        for text in ["1", "2", "3"] { last = try await party.send(text) }
        try await party.reached(.failed, try #require(last).id, in: events)
        try await until("an empty outbox") { try await party.waiting().isEmpty }
        #expect(party.exchange.asked.filter { $0 == "w:mex" }.count == 1)
        #expect(party.exchange.messages.count == 3)
    }

    @Test func `nothing is sent again while the lock is asked about, and others go on`()
        async throws
    {
        let party = try await party([463])
        let opening = holdLimits(of: party)
        let events = party.database.events()
        await party.outbox.online()
        let message = try await party.send("1")
        try await until("the question") { party.exchange.asked.contains("w:mex") }
        try await party.deliver("elsewhere", to: .lid("300"))
        await party.outbox.wake(try await party.database.read { try $0.outboxLanes() })
        try await party.deliver("elsewhere again", to: .lid("300"))
        #expect(party.exchange.messages.filter { $0.jid("to") == .lid("200") }.count == 1)
        opening.finish()
        try await party.reached(.failed, message.id, in: events)
        #expect(party.exchange.messages.filter { $0.jid("to") == .lid("200") }.count == 1)
    }

    @Test func `a server that does not say is not waited for`() async throws {
        let clock = ManualClock()
        let party = try await party([475], clock: RefusalTests.clock(clock))
        let opening = holdLimits(of: party)
        defer { opening.finish() }
        let events = party.database.events()
        await party.outbox.online()
        let message = try await party.send("1")
        try await clock.pass(AccountLimits.patience)
        try await party.reached(.failed, message.id, in: events)
        #expect(try await reason(of: message.id, in: party)?.contains("as many new chats") == true)
    }

    @Test func `a question ends with what goes on beside the reading`() async throws {
        let clock = ManualClock()
        let party = try await party([475], clock: RefusalTests.clock(clock))
        let opening = holdLimits(of: party)
        defer { opening.finish() }
        await party.outbox.online()
        _ = try await party.send("1")
        try await until("the question") { party.exchange.asked.contains("w:mex") }
        let (ends, end) = AsyncStream.makeStream(of: Void.self)
        Task {
            await party.link.background.stop()
            end.yield()
        }
        _ = try await within("the end") { await ends.first { _ in true } }
    }

    @Test func `what is being explained does not leave again over the next connection`()
        async throws
    {
        let party = try await party([463])
        let opening = holdLimits(of: party)
        let (events, later) = (party.database.events(), party.database.events())
        await party.outbox.online()
        let message = try await party.send("1")
        try await until("the question") { party.exchange.asked.contains("w:mex") }
        await party.outbox.offline()
        await party.outbox.online()
        let next = try await party.send("2")
        opening.finish()
        try await party.reached(.failed, message.id, in: events)
        try await party.reached(.sent, next.id, in: later)
        let ids = party.exchange.messages.map { $0.string("id") }
        #expect(ids == [message.id.text, next.id.text])
    }

    @Test func `a refusal outlives the connection that it came over`() async throws {
        let party = try await party([463])
        let opening = holdLimits(of: party)
        let events = party.database.events()
        await party.outbox.online()
        let message = try await party.send("1")
        try await until("the question") { party.exchange.asked.contains("w:mex") }
        await party.outbox.offline()
        party.exchange.change { $0.isOnline = false }
        opening.finish()
        try await party.reached(.failed, message.id, in: events)
        #expect(try await party.waiting().isEmpty)
    }
}
