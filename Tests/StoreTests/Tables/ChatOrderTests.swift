import Model
import Store
import Testing

/// One order for a chat, whatever the clocks say: an answer stands below its question.
@Suite struct ChatOrderTests {
    private let fixture = Fixture()

    /// Eight questions 1.4 s apart, each answered 0.3 s later, in seconds of the server.
    ///
    /// - Parameters:
    ///   - database: Where it is talked.
    ///   - ahead: How many milliseconds the local clock is ahead of the server's.
    ///   - acksLast: Whether the answer comes before the server says that it has the question.
    /// - Throws: What the database throws.
    private func talk(_ database: Database, ahead: Int64, acksLast: Bool) async throws {
        for number in 0..<8 {
            let now = 1_700_000_000_000 + Int64(number) * 1400
            var question = outgoing("question \(number)", id: "Q\(number)")
            question.time = Timestamp(milliseconds: now + ahead)
            let asked = question
            _ = try await database.write { try $0.enqueue(asked) }
            let entry = try #require(
                try await database.read { try $0.outbox() }.first { $0.id.text == "Q\(number)" }
            )
            let answer = text("answer \(number)", id: "A\(number)", at: (now + 300) / 1000)
            let taken = Timestamp(seconds: (now + 100) / 1000)
            if acksLast { _ = try await database.write { try $0.insert(answer) } }
            try await database.write { try $0.finish([(entry.entry, taken)]) }
            if !acksLast { _ = try await database.write { try $0.insert(answer) } }
        }
    }

    @Test(arguments: [0, 700, 300_000, -300_000], [false, true])
    func `answers stand below their questions`(ahead: Int64, acksLast: Bool) async throws {
        try await fixture.run { database in
            try await talk(database, ahead: ahead, acksLast: acksLast)
            let words = try await database.read {
                try $0.messages(chat: ada, limit: 60).map { $0.content.text }
            }
            #expect(words == (0..<8).flatMap { ["question \($0)", "answer \($0)"] })
            let newest = try await database.read { try $0.chat(ada)?.lastMessage?.content.text }
            #expect(newest == "answer 7")
        }
    }
}
