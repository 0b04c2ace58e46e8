import Model
import Store
import Support
import System
import Testing

@Suite struct SearchTests {
    let fixture = Fixture()

    @Test func `search follows a moment after a message, by the clock`() async throws {
        let clock = ManualClock()
        let database = try Database.open(fixture.path, steady: SteadyClock(clock))
        _ = try await database.write { try $0.insert(text("hello", id: "1")) }
        @Sendable func found() async throws -> Int {
            try await database.read { try $0.search("hello", limit: 9).count }
        }
        try await clock.sleeper("the index") { $0 == .milliseconds(100) }
        #expect(try await found() == 0)
        try await clock.pass(.milliseconds(100))
        try await until("the index") { try await found() == 1 }
        await database.close()
    }

    @Test(arguments: [
        ("hello", "say Hello to Zoë", true), ("hel", "say Hello to Zoë", true),
        ("ello", "say Hello to Zoë", false), ("zoe say", "say Hello to Zoë", true),
        ("sa hello", "say Hello to Zoë", false), ("世界", "你好世界", true),
        ("好世", "你好世界", true), ("世好", "你好世界", false), ("カナ", "ひらカナ漢字", true),
        ("สวัส", "สวัสดีครับ", true), ("안녕", "안녕하세요", true), ("🎉", "party🎉time", true),
        ("🥹", "oh🥹", true), ("👍", "great 👍🏽", true), ("👍🏽", "great 👍", true),
        ("🎉", "no party", false), ("👩‍👩‍👧", "us 👩‍👩‍👧!", true), ("🇳🇱", "from 🇳🇱", true),
        ("👍🎉", "👍🎉", true), ("party🎉", "party🎉time", true), ("ПРИВЕТ", "привет мир", true),
        ("straße", "die Straße", true), ("3.14", "pi is 3.14", true), ("100", "100%", true),
    ])
    func `finds`(query: String, content: String, isFound: Bool) async throws {
        try await fixture.run { database in
            _ = try await database.write { try $0.insert(text(content, id: "1")) }
            try await database.finishSearchIndex()
            let found = try await database.read { try $0.search(query, limit: 10) }
            #expect(found.count == (isFound ? 1 : 0))
        }
    }

    @Test(arguments: [
        "", " ", "\"", "\"\"", "'", "*", "\"*", "hello*", "hello AND", "NOT hello",
        "NEAR(hello, 2)",
        "hello OR", "words:hello", "-hello", "^hello", "(hello", "hello)", "{hello", "+", "a\0b",
        "\0",
        "hello\" OR \"x", "'; DROP TABLE messages; --", "\u{FFFD}", "\u{200D}", "％", "🏽",
        "message_words", String(repeating: "\"", count: 1000),
        String(repeating: "a ", count: 2000), String(repeating: "字", count: 2000),
    ])
    func `takes anything for plain words`(query: String) async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                _ = try transaction.insert(text("hello world", id: "1"))
                _ = try transaction.insert(text(query, id: "2"))
            }
            try await database.finishSearchIndex()
            let found = try await database.read { try $0.search(query, limit: 10) }
            #expect(!found.contains { $0.id == MessageID("1") && !query.contains("hello") })
            #expect(try await database.read { try $0.search("hello world", limit: 9) }.count >= 1)
        }
    }

    @Test func `gives the newest first and at most as many as asked`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                for number in 0..<50 { _ = try transaction.insert(text("same", id: "\(number)")) }
            }
            try await database.finishSearchIndex()
            let found = try await database.read { try $0.search("same", limit: 3) }
            #expect(found.map(\.id.text) == ["49", "48", "47"])
        }
    }
}
