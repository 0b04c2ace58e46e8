import Model
import Testing

@testable import Store

@Suite struct PlausibleTimeTests {
    private let now = Timestamp(seconds: 1_760_000_000)

    @Test(arguments: [
        (Int64.max, Int64(1_760_086_400_000)), (9_000_000_000_000_000, 1_760_086_400_000),
        (1_760_000_000_001, 1_760_000_000_001), (-1, 0), (.min, 0),
    ])
    func `what others claim lies between 1970 and tomorrow`(claimed: Int64, kept: Int64) {
        #expect(
            Timestamp(milliseconds: claimed).plausible(now: now) == Timestamp(milliseconds: kept)
        )
    }

    @Test func `a message of the far future does not stay the newest of its chat for ever`()
        async throws
    {
        let now = now
        let database = try Database.open(Fixture().path, clock: { now })
        _ = try await database.write { try $0.insert(text("later", id: "1", at: .max)) }
        let stored = try await database.read {
            try $0.messages(chat: ada, before: nil, limit: 1).first?.time
        }
        #expect(stored == Timestamp(seconds: now.seconds + 86_400))
        await database.close()
    }
}
