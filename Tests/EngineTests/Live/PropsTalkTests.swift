import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// What the server's properties change, on a sandbox.
@Suite struct PropsTalkTests {
    /// How often an account has asked for the properties.
    private func questions(_ talk: Talk) async -> Int {
        await talk.sandbox.stanzas().count {
            $0.direction == .fromClient && $0.xml.contains("xmlns=\"abt\"")
        }
    }

    private func known(_ talk: Talk) async throws -> [Int: String]? {
        try await talk.account.database.read { try $0.storedProps?.values }
    }

    @Test func `are asked for after login, and again when they changed`() async throws {
        let talk = try await Talk.start()
        try await until("properties") { try await known(talk)?[909] == "26" }
        #expect(await questions(talk) == 1)
        let first = try await talk.scene.connection(of: talk.account)
        try await talk.sandbox.end(first)
        try await talk.scene.reconnected(talk.account, after: first)
        try await talk.sandbox.setProps(["909": "4"], of: talk.number)
        let second = try await talk.scene.connection(of: talk.account)
        try await talk.sandbox.end(second)
        try await until("other properties") { try await known(talk)?[909] == "4" }
        // The login in between found them unchanged.
        #expect(await questions(talk) == 2)
        try await talk.end()
    }

    @Test func `who wants a token is written to with one alone, of any age`() async throws {
        let talk = try await Talk.start()
        try await talk.sandbox.setNeedsToken(true, talk.contact.number)
        let refused = try await talk.account.send(text: "without", to: talk.phone)
        try await talk.reached(.failed, refused)
        try await talk.sandbox.issueToken(
            from: talk.contact.number,
            to: talk.number,
            age: 20 * 604_800
        )
        let lid = try talk.lid
        try await until("the token") {
            try await talk.account.database.read { try $0.privacyToken(for: lid) }?.token != nil
        }
        let taken = try await talk.account.send(text: "with", to: talk.phone)
        try await talk.reached(.sent, taken)
        try await until("the text") { try await talk.heard() == ["with"] }
        try await talk.end()
    }
}
