import Model
import SQLite
import Testing

@testable import Store

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

    @Test func `pre-keys that nobody came for give way to new ones`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                let far = Transaction.preKeyWindow + 5
                for first: Int64 in [1, 40_000, far, 0xFF_FFFE - 1] {
                    try transaction.storeNumber(first, "next-prekey")
                    _ = try transaction.makePreKeys(count: 4)
                }
            }
        }
        // The last four went round: what is counted from there on is the next life's.
        let kept = try fixture.rows("SELECT id FROM prekeys ORDER BY id") { $0.int(0) }
        #expect(kept == [1, 2, 0xFF_FFFE - 1, 0xFF_FFFE])
        try await fixture.run { database in
            try await database.write { transaction in
                try transaction.storeNumber(Transaction.preKeyWindow, "next-prekey")
                _ = try transaction.makePreKeys(count: 3)
            }
        }
        let later = try fixture.rows("SELECT id FROM prekeys ORDER BY id") { $0.int(0) }
        let window = Transaction.preKeyWindow
        #expect(later == [window, window + 1, window + 2])
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
