import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// Whether the server has the keys that are here, on a sandbox.
@Suite struct KeyDigestTalkTests {
    private func count(_ talk: Talk, _ words: String) async -> Int {
        await talk.sandbox.stanzas().count {
            $0.direction == .fromClient && $0.xml.contains(words)
        }
    }

    private func logInAgain(_ talk: Talk) async throws {
        let former = try await talk.scene.connection(of: talk.account)
        try await talk.sandbox.end(former)
        try await talk.scene.reconnected(talk.account, after: former)
    }

    @Test func `the same keys are left alone; for one that is not here others are given, once`()
        async throws
    {
        let talk = try await Talk.start()
        try await talk.hear("hello")
        try await talk.texts(["hello"])
        try await logInAgain(talk)
        #expect(await count(talk, "<digest/>") == 1)
        #expect(await count(talk, "<skey>") == 1)
        // As after a database was put back to what it was before.
        try await talk.account.database.write { try $0.removePreKey(700) }
        for _ in 0..<2 { try await logInAgain(talk) }
        #expect(await count(talk, "<digest/>") == 3)
        #expect(await count(talk, "<skey>") == 2)
        #expect(try await talk.scene.device(of: talk.account).preKeys == 861)
        try await talk.end()
    }
}
