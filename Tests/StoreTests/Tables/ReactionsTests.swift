import Model
import Store
import Testing

@Suite struct ReactionsTests {
    let fixture = Fixture()

    @Test func `under a deleted message nothing is put, and it is deleted once`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                let row = try #require(try transaction.insert(text("hello", id: "A"))).message.row
                #expect(try transaction.revoke(row: row, leaving: .deleted(by: ada)) != nil)
                let late = Reaction(
                    sender: ada,
                    emoji: "👍",
                    time: Timestamp(seconds: 1_700_000_100),
                    isFromMe: false
                )
                #expect(try transaction.react(late, to: row) == nil)
                #expect(try transaction.message(row: row)?.reactions.isEmpty == true)
                #expect(try transaction.revoke(row: row, leaving: .deleted(by: group)) == nil)
                #expect(try transaction.message(row: row)?.content == .deleted(by: ada))
            }
        }
    }
}
