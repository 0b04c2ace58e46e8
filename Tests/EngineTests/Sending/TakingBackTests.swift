import BinaryNode
import Model
import Store
import Support
import Testing

@testable import Engine

/// Messages that nobody gets, and those that are taken back before anybody does.
@Suite struct TakingBackTests {
    private let nobody = JID.lid("777")

    @Test(arguments: [false, true])
    func `a text to nobody says why it waits, and can be taken back`(asAWhole: Bool) async throws {
        let party = try await Party.withContact()
        if asAWhole { party.exchange.change { $0.disliked = nobody } }
        let message = try await party.send("hello", to: nobody)
        try await until("a refusal") { try await party.waiting().first?.attempts == 1 }
        let reason = try await party.database.read { try $0.waiting(row: message.row) }
        #expect(reason == "none of the recipient's devices can be reached")
        try await party.deliver("to somebody")
        guard case .done = try await party.outbox.takeBack(message.id, in: nobody) else {
            Issue.record("it was not taken back")
            return
        }
        #expect(try await party.waiting().isEmpty)
    }

    @Test func `a message that waits says why, and so does one behind it`() async throws {
        let party = try await Party.withContact()
        party.exchange.change { $0.keyErrors[.lid("200")] = 503 }
        let first = try await party.send("1")
        try await until("a refusal") { try await party.waiting().first?.attempts == 1 }
        let second = try await party.send("2")
        for message in [first, second] {
            let reason = try await party.database.read { try $0.waiting(row: message.row) }
            #expect(reason == "a device's keys were refused (503)")
        }
    }

    @Test func `what is taken back never leaves, and what is behind it goes on`() async throws {
        let party = try await Party.withContact()
        party.exchange.change { $0.keyErrors[.lid("200")] = 503 }
        let first = try await party.send("1")
        try await until("a refusal") { try await party.waiting().first?.attempts == 1 }
        let second = try await party.send("2")
        party.exchange.change { $0.keyErrors = [:] }
        let events = party.database.events()
        guard case .done(let left) = try await party.outbox.takeBack(first.id, in: nil) else {
            Issue.record("it was not taken back")
            return
        }
        #expect(left.content == .deleted(by: first.sender))
        #expect(left.state == .failed)
        try await party.reached(.sent, second.id, in: events)
        #expect(party.exchange.messages.map { $0.string("id") } == [second.id.text])
        #expect(try await party.outbox.takeBack(second.id, in: nil) == .gone(.sent))
        #expect(try await party.outbox.takeBack(MessageID("none"), in: nil) == .unknown)
    }

    @Test func `what failed or was sealed cannot be taken back: it may have arrived`() async throws
    {
        let party = try await Party.withContact()
        party.exchange.change { $0.ackScript = [.error(403), .silent] }
        let events = party.database.events()
        let failed = try await party.send("1")
        _ = try await events.first("failure") { $0 is SendingFailed }
        #expect(try await party.outbox.takeBack(failed.id, in: .lid("200")) == .gone(.failed))
        #expect(try await party.messages(.lid("200")).first?.content == .text("1"))
        let sealed = try await party.send("2")
        try await until("on its way") { party.exchange.messages.count == 2 }
        #expect(try await party.outbox.takeBack(sealed.id, in: .lid("200")) == .gone(.queued))
    }
}
