import Foundation
import Glibc
import Model
import SQLite
import Store
import Support
import Synchronization
import Testing

@Suite struct JournalConsumerTests {
    let fixture = Fixture()

    @Test func `comes again until it is done with, and never goes back`() async throws {
        try await fixture.run { database in
            let consumer = try await database.journal.consumer(named: "hook")
            try await fill(database, 0..<5)
            let first = try await database.next(consumer, limit: 3)
            #expect(first.entries.map(\.sequence) == [1, 2, 3])
            #expect(try await database.next(consumer, limit: 3) == first)
            try await consumer.advance(to: 2)
            #expect(try await database.next(consumer, limit: 2).entries.map(\.sequence) == [3, 4])
            try await consumer.advance(to: 1)
            #expect(consumer.cursor == 2)
            // A place that is not there yet cannot be done with.
            try await consumer.advance(to: 1_000_000)
            #expect(consumer.cursor == database.journal.last)
            try await fill(database, 5..<6)
            let next = try await database.next(consumer).entries.first?.sequence
            #expect(next == consumer.cursor + 1)
        }
        try await fixture.run { database in
            let consumer = try await database.journal.consumer(named: "hook")
            #expect(consumer.cursor == 10)
            #expect(try await database.next(consumer).entries.map(\.sequence) == [11, 12])
            let new = try await database.journal.consumer(named: "other")
            #expect(new.cursor == database.journal.last)
        }
    }

    @Test func `moves with the transaction that it belongs to, or not at all`() async throws {
        struct Stop: Error {}
        try await fixture.run { database in
            let consumer = try await database.journal.consumer(named: "hook")
            try await fill(database, 0..<5)
            try? await database.write { transaction in
                try transaction.advance(consumer: "hook", to: 4)
                throw Stop()
            }
            #expect(try await database.next(consumer).entries.first?.sequence == 1)
            try await database.write { try $0.advance(consumer: "hook", to: 4) }
            let again = try await database.journal.consumer(named: "hook")
            #expect(again.cursor == 4)
        }
    }

    @Test func `holds back trimming until the limit, and is told what it lost`() async throws {
        let limits = JournalLimits(recent: 100, count: 5000)
        let database = try Database.open(fixture.path, journalLimits: limits)
        let consumer = try await database.journal.consumer(named: "slow")
        try await fill(database, 0..<4000, each: 100)
        let all = try await database.next(consumer)
        #expect(all.lost == nil && all.entries.first?.sequence == 1)
        try await fill(database, 4000..<12_000, each: 100)
        let rest = try await database.next(consumer)
        let lost = try #require(rest.lost)
        #expect(lost.lowerBound == 1)
        #expect(lost.upperBound >= database.journal.last - 5000 - 1100)
        #expect(lost.upperBound <= database.journal.last - 5000)
        #expect(rest.entries.first?.sequence == lost.upperBound + 1)
        try await consumer.advance(to: rest.through)
        #expect(try await database.next(consumer).lost == nil)
        // Once it is gone nothing is kept for it.
        try await database.journal.removeConsumer(named: "slow")
        try await fill(database, 12_000..<14_000, each: 100)
        var reader = database.journal.follow(after: 1)
        let lastLost = try #require(try await reader.next()?.lost)
        #expect(lastLost.upperBound >= database.journal.last - 100 - 1100)
        await database.close()
    }

    @Test func `trims what is too old whoever needs it`() async throws {
        let clock = ManualTime()
        let limits = JournalLimits(recent: 10, age: .seconds(60))
        let database = try Database.open(
            fixture.path,
            clock: { clock.now },
            journalLimits: limits
        )
        let consumer = try await database.journal.consumer(named: "slow")
        try await fill(database, 0..<1000, each: 10)
        clock.advance(seconds: 61)
        try await fill(database, 1000..<2000, each: 10)
        #expect(try await database.next(consumer).lost == 1...1100)
        await database.close()
    }

    /// A machine that knows the time only later writes its first events as if they were old.
    @Test func `what was written under a clock in the past stays where what is before it stays`()
        async throws
    {
        let clock = ManualTime()
        let limits = JournalLimits(recent: 10, age: .seconds(60))
        let database = try Database.open(
            fixture.path,
            clock: { clock.now },
            journalLimits: limits
        )
        let consumer = try await database.journal.consumer(named: "slow")
        try await fill(database, 0..<100, each: 10)
        clock.advance(seconds: -1_000_000)
        try await fill(database, 100..<200, each: 10)
        clock.advance(seconds: 1_000_000)
        try await fill(database, 200..<1200, each: 10)
        var places: [Int64] = []
        while consumer.cursor < database.journal.last {
            let batch = try await database.next(consumer)
            #expect(batch.lost == nil)
            places += batch.entries.map(\.sequence)
            try await consumer.advance(to: batch.through)
        }
        #expect(places == Array(1...database.journal.last))
        await database.close()
    }

    @Test func `what is missing in the middle is told where it is missing`() async throws {
        let database = try fixture.open()
        let consumer = try await database.journal.consumer(named: "slow")
        try await fill(database, 0..<5)
        // Each message is a row of two events.
        try SQLiteConnection(fixture.path, access: .readWrite)
            .execute("DELETE FROM journal WHERE last IN (4, 6)")
        let before = try await database.next(consumer)
        #expect(before.entries.map(\.sequence) == [1, 2])
        #expect(before.lost == nil && before.through == 2)
        try await consumer.advance(to: before.through)
        let after = try await database.next(consumer)
        #expect(after.lost == 3...6)
        #expect(after.entries.map(\.sequence) == [7, 8, 9, 10])
        await database.close()
    }

    @Test func `trims what takes too much room whoever needs it, and over a restart`() async throws
    {
        let limits = JournalLimits(recent: 10, bytes: 200_000)
        for round in 0..<2 {
            let database = try Database.open(fixture.path, journalLimits: limits)
            let consumer = try await database.journal.consumer(named: "slow", startingAfter: 0)
            let long = String(repeating: "x", count: 1000)
            for number in 0..<2000 {
                try await database.write { transaction in
                    _ = try transaction.insert(text(long, id: "\(round)-\(number)"))
                }
            }
            let lost = try #require(try await database.next(consumer).lost)
            #expect(lost.lowerBound == 1)
            let kept = try fixture.rows("SELECT sum(length(events)) FROM journal") { $0.int(0) }
            // What came since the last trimming, 1024 events, stays as well.
            #expect(kept[0] > 100_000 && kept[0] < 200_000 + 1100 * 1500, "\(kept)")
            await database.close()
        }
    }

    private func fill(_ database: Database, _ numbers: Range<Int>, each: Int = 1) async throws {
        for start in stride(from: numbers.lowerBound, to: numbers.upperBound, by: each) {
            try await database.write { transaction in
                for number in start..<min(start + each, numbers.upperBound) {
                    _ = try transaction.insert(text("x", id: "\(number)"))
                }
            }
        }
    }
}

extension Database {
    /// What comes after a consumer's cursor.
    fileprivate func next(
        _ consumer: JournalConsumer,
        limit: Int = 100
    ) async throws -> JournalBatch {
        try await journal.page(
            after: consumer.cursor,
            areas: Set(Area.allCases),
            limit: limit
        )
    }
}

/// A clock that stands still until told otherwise.
private final class ManualTime: Sendable {
    private let time = Mutex(Timestamp(seconds: 1_800_000_000))

    var now: Timestamp { time.withLock { $0 } }
    func advance(seconds: Int64) { time.withLock { $0.milliseconds += seconds * 1000 } }
}

/// Killed at any moment between commit, delivery and `advance`, over and over: everything that was committed is
/// delivered, in order, and nothing is passed over.
@Suite struct JournalKillTests {
    @Test func `delivers everything over 40 kills`() async throws {
        let directory = TemporaryDirectory()
        let path = directory.path(of: "martlet.db")
        let delivered = directory.path(of: "delivered")
        for round in 0..<40 {
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [path = path as String, delivered = delivered as String, round = round as Int] in
                try await Victim(path: path, delivered: delivered, round: round).run()
            }
        }
        let database = try Database.open(path)
        let last = database.journal.last
        let consumer = try await database.journal.consumer(named: "hook", startingAfter: 0)
        var seen = try Victim.deliveries(delivered)
        while consumer.cursor < last {
            let batch = try await database.next(consumer)
            #expect(batch.lost == nil)
            seen += batch.entries.map(\.sequence)
            try await consumer.advance(to: batch.through)
        }
        var reached: Int64 = 0
        for sequence in seen {
            // Once more is allowed after a kill; leaving one out never is.
            #expect(sequence <= reached + 1)
            reached = max(reached, sequence)
        }
        #expect(reached == last)
        let messages = try await database.read { try $0.counts() }.messages
        #expect(messages > 100)
        #expect(last == Int64(messages * 2))
        await database.close()
    }
}

/// Writes messages and reads the journal until it kills itself, somewhere.
private struct Victim: Sendable {
    let path: String
    let delivered: String
    let round: Int

    func run() async throws {
        let database = try Database.open(path)
        let consumer = try await database.journal.consumer(named: "hook", startingAfter: 0)
        let limit = 3 + round % 7
        async let reading: Void = read(database, consumer, limit: limit + 1)
        for number in 0..<limit {
            let new = text("x", id: "\(round)-\(number)")
            _ = try await database.write { try $0.insert(new) }
            if round % 3 == 0, number == limit / 2 { kill(getpid(), SIGKILL) }
        }
        try await reading
    }

    private func read(
        _ database: Database,
        _ consumer: JournalConsumer,
        limit: Int
    ) async throws {
        let file = try #require(fopen(delivered, "a"))
        var left = limit
        for try await _ in database.journal.follow(after: consumer.cursor) {
            while case let batch = try await database.next(consumer, limit: 1 + round % 5),
                !batch.entries.isEmpty
            {
                for entry in batch.entries {
                    fputs("\(entry.sequence)\n", file)
                    fflush(file)
                    left -= 1
                    if left == 0 { kill(getpid(), SIGKILL) }
                }
                try await consumer.advance(to: batch.through)
            }
        }
    }

    static func deliveries(_ path: String) throws -> [Int64] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
            .compactMap { Int64($0) }
    }
}
