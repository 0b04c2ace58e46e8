import BinaryNode
import Model
import Store
import Support
import Testing

@testable import Engine

@Suite struct SubmissionTests {
    private struct Odd: Error {}

    @Test func `a text to somebody known is sealed when it is stored, and has left`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact()
        await party.outbox.online()
        try await party.deliver("opens the session")
        party.exchange.change { $0.ackScript = [.silent] }
        let sent = try await party.send("at once")
        #expect(try await party.waiting().map { $0.stanza != nil } == [true])
        #expect(party.exchange.messages.last?.string("id") == sent.id.text)
    }

    @Test func `what fails takes nothing of what shares its round with it`() async throws {
        let party = try await Party.open()
        let (done, failed) = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<60 {
                group.addTask {
                    do {
                        guard number.isMultiple(of: 3) else {
                            try await party.send("\(number)")
                            return true
                        }
                        try await party.outbox.submit { transaction -> (Void, [OutboxLane]) in
                            try transaction.setValue([1], "odd")
                            throw Odd()
                        }
                        return true
                    } catch {
                        return false
                    }
                }
            }
            return await group.reduce(into: (0, 0)) { $1 ? ($0.0 += 1) : ($0.1 += 1) }
        }
        #expect((done, failed) == (40, 20))
        #expect(try await party.messages(.lid("200")).count == 40)
        #expect(try await party.waiting().count == 40)
        #expect(try await party.database.read { try $0.value("odd") } == nil)
    }

    @Test func `after a log-out what stays here can still be done`() async throws {
        let party = try await Party.open()
        let row = try await party.database.write { transaction in
            let time = Timestamp(seconds: 1_700_000_000)
            let chat = JID.lid("200")
            let new = NewMessage(
                chat: chat,
                id: MessageID("A"),
                sender: chat,
                time: time,
                content: .text("x")
            )
            return try transaction.insert(new)?.message.row
        }
        party.link.identity.linked = nil
        try await party.outbox.markRead(chat: .lid("200"), through: try #require(row))
        let chat = try await party.database.read { try $0.chat(.lid("200")) }
        #expect(chat?.unreadCount == 0)
        await #expect(throws: EngineError.notLinked) { try await party.send("but not this") }
    }

    @Test func `a log-out between leaves nothing that would wait for another account`() async throws
    {
        let party = try await Party.open()
        // As when the keys go after the first look at them.
        try await party.database.write { try $0.deleteCredentials() }
        await #expect(throws: EngineError.notLinked) { try await party.send("too late") }
        #expect(try await party.waiting().isEmpty)
        #expect(try await party.messages(.lid("200")).isEmpty)
    }

    @Test func `when the account is closed the caller is told`() async throws {
        let party = try await Party.open()
        await party.database.close()
        await #expect(throws: EngineError.cancelled) { try await party.send("too late") }
    }

    @Test func `what the server claims to have taken tomorrow was taken now`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact()
        await party.outbox.online()
        party.exchange.change { $0.ackScript = [.with([("t", "99999999999")])] }
        let sent = try await party.deliver("told late")
        let stored = try await party.messages(.lid("200")).first { $0.id == sent.id }
        #expect(try #require(stored).time <= party.link.serverNow)
    }

    @Test func `an answer is written down though others stay away`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        _ = try party.contact()
        await party.outbox.online()
        try await party.deliver("opens the session")
        party.exchange.change { $0.ackScript = [.with([]), .silent, .silent, .silent] }
        let events = party.database.events()
        let messages = try await (0..<4).asyncMap { try await party.send("\($0)") }
        try await party.reached(.sent, messages[0].id, in: events)
        #expect(try await party.waiting().count == 3)
    }
}
