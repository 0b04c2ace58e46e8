import Model
import SQLite
import Store
import Testing

/// Tables that others can fill have an end.
@Suite struct BoundsTests {
    let fixture = Fixture()

    @Test func `the newest messages of the phone are kept`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                for number in 0..<1200 {
                    try transaction.keepPeerMessage(
                        id: MessageID("\(number)"),
                        time: Timestamp(milliseconds: .max),
                        encoded: [1]
                    )
                }
            }
        }
        let kept = try fixture.rows("SELECT id FROM peer_messages") { $0.text(0) }
        #expect(!kept.contains("0"))
        #expect(kept.contains("1199"))
        let left = try fixture.rows("SELECT count(*) FROM peer_messages") { $0.int(0) }
        #expect((1000...1064).contains(left.first ?? 0))
    }

    @Test func `a token of the far future is followed by a newer one`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                try transaction.setPrivacyToken([1], time: .max, for: ada)
                let known = try #require(try transaction.privacyToken(for: ada))
                try transaction.setPrivacyToken([2], time: known.time + 1, for: ada)
            }
            let token = try await database.read { try $0.privacyToken(for: ada) }
            #expect(token?.token == [2])
        }
    }
}
