import Engine
import Model
import Sandbox
import Support
import Testing

@Suite struct RestartTests {
    @Test func `the outbox survives a restart, encrypted or not`() async throws {
        let before = try await Talk.start()
        let warm = try await before.account.send(text: "warm", to: before.lid)
        try await before.reached(.delivered, warm)
        // The server takes this one, but its ack never comes back.
        try await before.sandbox.ackFaults([.dropped], for: before.number)
        let encrypted = try await before.account.send(text: "encrypted", to: before.lid)
        try await until("its arrival") { try await before.heard() == ["warm", "encrypted"] }
        await before.account.disconnect()
        let written = try await before.account.send(text: "written", to: before.lid)
        await before.account.close()

        let talk = try await before.reopened()
        talk.account.connect()
        try await talk.reached(.delivered, encrypted)
        try await talk.reached(.delivered, written)
        let arrivals = try await talk.sandbox.arrivals(talk.contact.number)
        #expect(arrivals.compactMap(\.text) == ["warm", "encrypted", "written"])
        #expect(arrivals.map(\.copies) == [1, 1, 1])
        #expect(arrivals.map(\.failures) == [0, 0, 0])
        #expect(await talk.account.status().queued == 0)
        try await talk.end()
    }

    @Test func `a lost ack sends once`() async throws {
        let talk = try await Talk.start()
        try await talk.sandbox.ackFaults([.dropped, .dropped], for: talk.number)
        let first = try await talk.account.send(text: "one", to: talk.lid)
        let second = try await talk.account.send(text: "two", to: talk.lid)
        try await talk.reached(.delivered, first)
        try await talk.reached(.delivered, second)
        let arrivals = try await talk.sandbox.arrivals(talk.contact.number)
        #expect(arrivals.map(\.text) == ["one", "two"])
        #expect(arrivals.map(\.copies) == [1, 1])
        try await talk.end()
    }

    @Test func `a refusal fails, a temporary one does not`() async throws {
        let talk = try await Talk.start()
        try await talk.sandbox.ackFaults([.error(463), .error(503)], for: talk.number)
        let refused = try await talk.account.send(text: "refused", to: talk.lid)
        let delayed = try await talk.account.send(text: "delayed", to: talk.lid)
        try await talk.reached(.failed, refused)
        try await talk.reached(.delivered, delayed)
        #expect(try await talk.heard() == ["delayed"])
        try await talk.end()
    }

    @Test func `sessions survive a restart`() async throws {
        let before = try await Talk.start(.echo)
        let first = try await before.account.send(text: "one", to: before.lid)
        try await before.reached(.delivered, first)
        try await before.texts(["one", "one"])
        await before.account.close()
        let talk = try await before.reopened()
        talk.account.connect()
        try await talk.account.reach(.online)
        let second = try await talk.account.send(text: "two", to: talk.lid)
        try await talk.reached(.delivered, second)
        try await talk.texts(["one", "one", "two", "two"])
        let arrivals = try await talk.sandbox.arrivals(talk.contact.number)
        #expect(arrivals.map(\.failures) == [0, 0])
        try await talk.end()
    }

    @Test func `what was read while away is told after login`() async throws {
        let talk = try await Talk.start()
        try await talk.hear("one")
        try await talk.texts(["one"])
        await talk.account.disconnect()
        let last = try #require(try await talk.messages().last)
        try await talk.account.markRead(chat: talk.lid, through: last.row)
        talk.account.connect()
        try await until("the read receipt") {
            let sent = try await talk.sandbox.sendings(talk.contact.number)
            return sent.first?.receipts.contains { $0.type == "read" } ?? false
        }
        try await talk.end()
    }
}
