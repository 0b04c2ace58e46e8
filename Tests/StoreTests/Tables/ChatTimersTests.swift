import Model
import Store
import Testing

@Suite struct ChatTimersTests {
    let fixture = Fixture()

    private func timer(_ seconds: UInt32, _ time: Int64) -> ChatTimer {
        ChatTimer(seconds: seconds, time: Timestamp(seconds: time))
    }

    @Test func `the one that was set last holds`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                try transaction.setTimer(timer(5, 5), of: ada)
                #expect(try transaction.timer(of: ada) == nil)
                _ = try transaction.insert(text("hello", id: "1"))
                #expect(try transaction.timer(of: ada) == nil)
                try transaction.setTimer(timer(86_400, 20), of: ada)
                try transaction.setTimer(timer(604_800, 10), of: ada)
                #expect(try transaction.timer(of: ada) == timer(86_400, 20))
                try transaction.setTimer(timer(0, 30), of: ada)
            }
            #expect(try await database.read { try $0.timer(of: ada) } == timer(0, 30))
        }
    }

    @Test func `one of the far future is followed by others all the same`() async throws {
        try await fixture.run { database in
            let kept = try await database.write { transaction in
                _ = try transaction.insert(text("hello", id: "1"))
                try transaction.setTimer(timer(86_400, .max), of: ada)
                return try transaction.timer(of: ada)
            }
            #expect(try #require(kept).time < Timestamp(seconds: 4_102_444_801))
        }
    }

    @Test(arguments: [(10, 20), (20, 10)])
    func `of two chats that become one the newer holds`(phone: Int64, lid: Int64) async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                _ = try transaction.insert(text("a", id: "1"))
                _ = try transaction.insert(text("b", id: "2", in: adaPhone))
                try transaction.setTimer(timer(1, lid), of: ada)
                try transaction.setTimer(timer(2, phone), of: adaPhone)
                try transaction.learn(phone: adaPhone, lid: ada)
                #expect(
                    try transaction.timer(of: ada)
                        == (phone > lid ? timer(2, phone) : timer(1, lid))
                )
            }
        }
    }
}
