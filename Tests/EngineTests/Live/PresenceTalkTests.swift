import Commands
import Model
import Sandbox
import Support
import Testing

@testable import Engine

@Suite struct PresenceTalkTests {
    /// The ticks that the contact sees for a message once some device has it.
    private func ticks(_ talk: Talk, _ id: String) async throws -> Int {
        try await until("a receipt") {
            try await talk.sandbox.sendings(talk.contact.number)
                .contains { $0.id == id && !$0.receipts.isEmpty }
        }
        let sendings = try await talk.sandbox.sendings(talk.contact.number)
        return try #require(sendings.first { $0.id == id }).ticks
    }

    private func isAvailable(_ talk: Talk, _ expected: Bool) async throws {
        try await until("available: \(expected)") {
            try await talk.scene.device(of: talk.account).isAvailable == expected
        }
    }

    @Test func `a contact sees a second tick only while somebody is here`() async throws {
        let talk = try await Talk.start()
        var seen = [try await ticks(talk, talk.hear("nobody yet"))]
        let reply = try await talk.account.perform(SetPresence(.available, name: "Me"))
        #expect(reply == SetPresence.Reply(presence: .available, isAnnounced: true, name: "Me"))
        let renamed = try await talk.account.perform(SetPresence(.available, name: "Myself"))
        #expect(renamed.name == "Myself")
        try await isAvailable(talk, true)
        seen.append(try await ticks(talk, talk.hear("here")))
        _ = try await talk.account.perform(SetPresence(.unavailable))
        try await isAvailable(talk, false)
        seen.append(try await ticks(talk, talk.hear("gone")))
        #expect(seen == [1, 2, 1])
        try await talk.end()
    }

    @Test func `the phone's word is enough, and holds over a new connection`() async throws {
        let talk = try await Talk.start()
        let waiting = try await talk.account.perform(SetPresence(.available))
        #expect(!waiting.isAnnounced)
        #expect(waiting.name == nil)
        try await talk.sandbox.send("from the phone", from: talk.number, to: talk.contact.number)
        try await isAvailable(talk, true)
        let connection = try await talk.scene.connection(of: talk.account)
        try await talk.sandbox.end(connection, .restart)
        try await talk.scene.reconnected(talk.account, after: connection)
        try await isAvailable(talk, true)
        #expect(await talk.account.status().pushName != nil)
        try await talk.end()
    }

    @Test func `a receipt of a device that nobody uses is no second tick`() async throws {
        let talk = try await Talk.start()
        try await talk.sandbox.setAvailable(false, talk.contact.number)
        let message = try await talk.account.send(text: "hello", to: talk.lid)
        try await talk.reached(.sent, message)
        _ = try await talk.scene.stanza("the receipt") {
            $0.direction == .toClient && $0.xml.contains("type=\"inactive\"")
        }
        // What came after it was taken in is stored after it as well.
        try await talk.hear("after")
        try await talk.texts(["hello", "after"])
        #expect(try await talk.account.state(of: message.id, in: talk.lid) == .sent)
        try await talk.sandbox.setAvailable(true, talk.contact.number)
        let second = try await talk.account.send(text: "again", to: talk.lid)
        try await talk.reached(.delivered, second)
        try await talk.end()
    }

    @Test func `what cannot be announced is refused`() async throws {
        let talk = try await Talk.start()
        for bad in [
            SetPresence(.available, seconds: 0), SetPresence(.available, name: " "),
            SetPresence(.available, name: String(repeating: "x", count: 26)),
            SetPresence(.available, name: "a\nb"),
        ] {
            await #expect(throws: CommandError.self) { try await talk.account.perform(bad) }
        }
        #expect(await talk.account.status().pushName == nil)
        try await talk.end()
    }

    @Test func `a person without a name has none here`() async throws {
        let scene = try await Scene()
        let account = try await scene.linked()
        let nameless = try await scene.sandbox.addContact("", script: .silent)
        let own = try #require(await account.status().jid).user
        try await scene.sandbox.send("who am I", from: nameless.number, to: own)
        try await until("the chat") { try await !account.chats(limit: 10).isEmpty }
        #expect(try await account.chats(limit: 10).map(\.name) == [nil])
        await account.close()
        await scene.sandbox.stop()
    }
}
