import Crypto
import Model
import Store
import Support
import Testing

@testable import Engine

/// Texts that failed and are sent once more by hand.
@Suite struct SendingAgainTests {
    private let ada = JID.lid("200")

    @Test func `sends the text as a new message and takes the failed one away`() async throws {
        let party = try await Party.withContact()
        party.exchange.change { $0.ackScript = [.error(403)] }
        let events = party.database.events()
        let sent = try await party.send("once more")
        _ = try await events.first("failure") { $0 is SendingFailed }
        let failed = try #require(
            try await party.messages(ada).first { $0.id == sent.id }
        )
        let again = try await party.outbox.sendAgain(failed, random: .system)
        #expect(again.content == .text("once more"))
        #expect(again.id != failed.id)
        let left = try await party.messages(ada).first { $0.id == failed.id }
        #expect(left?.content == .deleted(by: failed.sender))
        try await party.reached(.sent, again.id, in: events)
        await #expect(throws: EngineError.self) {
            try await party.outbox.sendAgain(failed, random: .system)
        }
        #expect(try await party.messages(ada).count { $0.content == .text("once more") } == 1)
    }

    @Test func `refuses what another number wrote`() async throws {
        let party = try await Party.withContact()
        party.exchange.change { $0.ackScript = [.error(403)] }
        let events = party.database.events()
        let sent = try await party.send("of the former owner")
        _ = try await events.first("failure") { $0 is SendingFailed }
        let failed = try #require(try await party.messages(ada).first { $0.id == sent.id })
        var other = party.credentials
        (other.jid, other.lid) = (.phone("15550002222", device: 1), .lid("300", device: 1))
        party.link.identity.linked = other
        await #expect {
            try await party.outbox.sendAgain(failed, random: .system)
        } throws: {
            "\($0)".contains("another number than +15550002222")
        }
        #expect(try await party.messages(ada) == [failed])
    }

    @Test func `refuses what has not failed`() async throws {
        let party = try await Party.withContact()
        let events = party.database.events()
        let sent = try await party.send("hello")
        try await party.reached(.sent, sent.id, in: events)
        await #expect(throws: EngineError.self) {
            try await party.outbox.sendAgain(sent, random: .system)
        }
        #expect(try await party.messages(ada).count == 1)
    }
}
