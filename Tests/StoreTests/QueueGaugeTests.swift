import Model
import Store
import Testing

/// How many messages wait, kept beside the outbox and not counted anew.
@Suite struct QueueGaugeTests {
    let fixture = Fixture()

    private struct Stop: Error {}

    private func agrees(_ database: Database, _ count: Int) async throws {
        #expect(try await database.queuedCount() == count)
        #expect(try await database.read { try $0.queuedCount() } == count)
    }

    @Test func `what comes and leaves is counted, also over a restart`() async throws {
        try await fixture.run { database in
            try await agrees(database, 0)
            for id in ["A", "B", "C"] {
                _ = try await database.write { try $0.enqueue(outgoing("hi", id: id)) }
            }
            try await agrees(database, 3)
            let first = try #require(try await database.read { try $0.outbox() }.first)
            _ = try await database.write { try $0.fail(first.entry, reason: "no") }
            _ = try await database.write { try $0.fail(first.entry, reason: "no") }
            try await agrees(database, 2)
        }
        try await fixture.run { database in
            try await agrees(database, 2)
            try await database.write { transaction in
                for entry in try transaction.outbox() {
                    try transaction.fail(entry.entry, reason: "no")
                }
            }
            try await agrees(database, 0)
        }
    }

    @Test func `what is rolled back was never there`() async throws {
        try await fixture.run { database in
            _ = try await database.write { try $0.enqueue(outgoing("hi", id: "A")) }
            await #expect(throws: (any Error).self) {
                try await database.write { transaction in
                    _ = try transaction.enqueue(outgoing("hi", id: "B"))
                    throw Stop()
                }
            }
            try await agrees(database, 1)
            _ = try await database.write { try $0.enqueue(outgoing("hi", id: "C")) }
            try await agrees(database, 2)
        }
    }
}
