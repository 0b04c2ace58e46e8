import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// Limits on an account, on a sandbox that keeps them.
@Suite struct LimitTalkTests {
    private func failure(of message: Message, _ talk: Talk) async throws -> String? {
        try await talk.account.database.read { try $0.failure(row: message.row) }
    }

    @Test func `a lock is told with its end, and who has given a token is written to`() async throws
    {
        let talk = try await Talk.start()
        try await talk.sandbox.setLimits(ReachLock(ends: 4_000_000_000), of: talk.number)
        let refused = try await talk.account.send(text: "new", to: talk.phone)
        try await talk.reached(.failed, refused)
        #expect(try await failure(of: refused, talk)?.contains("2096-10-02 07:06 UTC") == true)
        try await talk.sandbox.issueToken(from: talk.contact.number, to: talk.number)
        let lid = try talk.lid
        try await until("the token") {
            try await talk.account.database.read { try $0.privacyToken(for: lid) }?.token != nil
        }
        let taken = try await talk.account.send(text: "an answer", to: talk.phone)
        try await talk.reached(.sent, taken)
        try await until("the text") { try await talk.heard() == ["an answer"] }
        try await talk.end()
    }

    @Test func `a cap on new chats is told with its number`() async throws {
        let talk = try await Talk.start()
        let cap = ReachCap(quota: 5, ends: 4_000_000_000)
        try await talk.sandbox.setLimits(nil, cap, of: talk.number)
        let refused = try await talk.account.send(text: "new", to: talk.phone)
        try await talk.reached(.failed, refused)
        #expect(try await failure(of: refused, talk)?.contains("allows (5) until 2096") == true)
        try await talk.end()
    }
}
