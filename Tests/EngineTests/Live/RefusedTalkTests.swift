import Commands
import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// Messages that the server refuses for good.
@Suite struct RefusedTalkTests {
    @Test(arguments: [
        (401, "may have blocked it"), (403, "may have blocked it"),
        (463, "before they have written"), (475, "as many new chats as WhatsApp allows"),
    ])
    func `one says why in words, can be sent again, and holds up no other`(
        code: Int,
        words: String
    ) async throws {
        let talk = try await Talk.start()
        let lid = try talk.lid
        let order = FaultOrder("refuse-message", code: code, to: talk.contact.number)
        try await talk.sandbox.order([order], for: talk.number)
        let refused = try await talk.account.send(text: "first", to: lid)
        let next = try await talk.account.send(text: "second", to: lid)
        try await talk.reached(.failed, refused)
        try await talk.reached(.delivered, next)
        let reason = try await talk.account.database.read { try $0.failure(row: refused.row) }
        #expect(reason?.contains(words) == true, "\(reason ?? "")")
        #expect(reason?.hasSuffix("(\(code))") == true, "\(reason ?? "")")
        let again = try await talk.account.perform(SendAgain(id: refused.id, chat: lid))
        try await talk.reached(.delivered, again)
        #expect(try await talk.heard() == ["second", "first"])
        #expect(try await talk.messages().compactMap(\.words) == ["second", "first"])
        #expect(await talk.account.status().queued == 0)
        try await talk.end()
    }
}
