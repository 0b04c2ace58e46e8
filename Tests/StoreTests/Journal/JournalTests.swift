import Model
import SQLite
import Store
import Support
import Testing

@Suite struct JournalTests {
    let fixture = Fixture()

    @Test(arguments: [Int64(7), .max])
    func `a place that was never reached is told as lost, and what comes next is read`(
        place: Int64
    ) async throws {
        try await fixture.run { database in
            let event = SendingFailed(id: MessageID("1"), chat: ada, reason: "x")
            try await database.write { try $0.record(event) }
            var follower = database.journal.follow(after: place)
            let first = try await within("word of loss") { [follower] in
                var follower = follower
                return (try await follower.next(), follower)
            }
            #expect(first.0?.entries == [])
            #expect(first.0?.lost == 2...place)
            #expect(first.0?.through == 1)
            follower = first.1
            try await database.write { try $0.record(event) }
            #expect(try await follower.next()?.entries.map(\.sequence) == [2])
        }
    }

    @Test func `keeps what a message said then`() async throws {
        try await fixture.run { database in
            let row = try await database.write { transaction in
                try transaction.insert(text("before", id: "A"))?.message.row ?? 0
            }
            _ = try await database.write {
                try $0.edit(row: row, to: .text("after"), at: Timestamp(seconds: 5), encoded: nil)
            }
            let events = try await database.recordedEvents()
            #expect((events.first as? MessageAdded)?.message.content == .text("before"))
            let changed = events.compactMap { ($0 as? MessageChanged)?.message.content }
            #expect(changed == [.text("after")])
        }
    }

    /// A newer martlet's kinds and versions, and a damaged line, stand where they stood.
    @Test func `a line that cannot be read is told as such and holds up no other`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                for number in 1...5 {
                    try transaction.record(
                        SendingFailed(id: MessageID("\(number)"), chat: ada, reason: "x")
                    )
                }
            }
            let other = try SQLiteConnection(fixture.path, access: .readWrite)
            let row = try fixture.rows("SELECT events FROM journal") { $0.text(0) }
            var lines = try #require(row.first).split(separator: "\n").map(String.init)
            lines[1] = #"{"time":"#
            lines[2] = #"{"time":7,"name":"weather","version":3,"event":{"rain":true}}"#
            lines[3].replace(#""version":1"#, with: #""version":2"#)
            try other.statement("UPDATE journal SET events = ?")
                .run([.text(lines.joined(separator: "\n"))])
            let page = try await database.journal.page(after: 0, areas: [.message], limit: 100)
            #expect(page.entries.map(\.sequence) == [1, 2, 3, 4, 5])
            #expect((page.entries.first?.event as? SendingFailed)?.id.text == "1")
            #expect((page.entries.last?.event as? SendingFailed)?.id.text == "5")
            #expect(
                page.entries.compactMap { $0.event as? UnknownEvent } == [
                    UnknownEvent(), UnknownEvent(kind: "weather", version: 3),
                    UnknownEvent(kind: SendingFailed.name, version: 2),
                ]
            )
        }
    }

    @Test func `forgets what a transaction, or a part of one, took back`() async throws {
        struct Stop: Error {}
        try await fixture.run { database in
            try await database.write { transaction in
                try transaction.record(SendingFailed(id: MessageID("1"), chat: ada, reason: "x"))
                try? transaction.attempt {
                    try transaction.record(
                        SendingFailed(id: MessageID("2"), chat: ada, reason: "x")
                    )
                    throw Stop()
                }
            }
            try? await database.write { transaction in
                try transaction.record(SendingFailed(id: MessageID("3"), chat: ada, reason: "x"))
                throw Stop()
            }
            try await database.write {
                try $0.record(SendingFailed(id: MessageID("4"), chat: ada, reason: "x"))
            }
            let ids = try await database.recordedEvents().map { ($0 as? SendingFailed)?.id.text }
            #expect(ids == ["1", "4"])
            #expect(database.journal.last == 2)
        }
    }

    @Test func `goes on with the same numbers after a restart`() async throws {
        try await fixture.run { database in
            _ = try await database.write { try $0.insert(text("one", id: "1")) }
            #expect(database.journal.last == 2)
        }
        try await fixture.run { database in
            #expect(database.journal.last == 2)
            _ = try await database.write { try $0.insert(text("two", id: "2")) }
            #expect(database.journal.last == 4)
            #expect(try await database.recordedEvents().count == 4)
        }
    }

    @Test func `gives only the areas that were asked for`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                _ = try transaction.insert(text("one", id: "1"))
                try transaction.record(ConnectionChanged(.online))
                _ = try transaction.insert(text("two", id: "2"))
            }
            let batch = try await database.journal.page(after: 0, areas: [.account], limit: 10)
            #expect(batch.entries.map { $0.event is ConnectionChanged } == [true])
            #expect(batch.entries.first?.sequence == 2)
            #expect(batch.through == database.journal.last)
            var follower = database.journal.follow(after: 0, areas: [.chat])
            let followed = try #require(try await follower.next())
            #expect(followed.entries.map { $0.event is ChatChanged } == [true])
        }
    }

    @Test func `tells what is of the moment and does not keep it`() async throws {
        try await fixture.run { database in
            var follower = database.journal.follow()
            database.journal.tell(BacklogChanged(remaining: 7), at: Timestamp(seconds: 1))
            try await database.write { try $0.record(BacklogChanged(remaining: 3)) }
            try await database.write { try $0.record(ConnectionChanged(.online)) }
            var told: [any Event] = []
            while told.count < 3, let batch = try await follower.next() {
                told += batch.entries.map(\.event)
            }
            let expected: [any Event] = [
                BacklogChanged(remaining: 7), BacklogChanged(remaining: 3),
                ConnectionChanged(.online),
            ]
            #expect(told == expected)
            #expect(try await database.recordedEvents() == [ConnectionChanged(.online)])
        }
    }

    @Test func `writes thousands of events of one transaction in order`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                for number in 0..<3000 {
                    _ = try transaction.insert(text("\(number)", id: "\(number)"))
                }
            }
            let added = try await database.recordedEvents()
                .compactMap { ($0 as? MessageAdded)?.message.content.text }
            #expect(added == (0..<3000).map { "\($0)" })
            #expect(database.journal.last == 3001)
        }
    }
}

@Suite struct JournalFollowerTests {
    let fixture = Fixture()

    /// Writers race; each follower sees every event once, in the order of the commits.
    @Test func `is in the order of commits under concurrent writers`() async throws {
        try await fixture.run { database in
            let writers = 8
            let rounds = 50
            let followers = (0..<3).map { _ in database.journal.follow(after: 0) }
            try await withThrowingTaskGroup(of: [JournalEntry].self) { group in
                for follower in followers {
                    group.addTask { try await collect(writers * rounds, follower) }
                }
                for writer in 0..<writers {
                    group.addTask {
                        for round in 0..<rounds {
                            let new = text("\(writer)-\(round)", id: "\(writer)-\(round)")
                            _ = try await database.write { try $0.insert(new) }
                        }
                        return []
                    }
                }
                for try await entries in group where !entries.isEmpty {
                    // Writes that shared a commit share the line about their chat as well.
                    #expect(entries.map(\.sequence) == Array(1...Int64(entries.count)))
                    let rows = entries.compactMap { ($0.event as? MessageAdded)?.message.row }
                    #expect(rows == rows.sorted() && rows.count == writers * rounds)
                }
            }
        }
    }

    @Test func `reads on from the table when it has fallen behind`() async throws {
        try await fixture.run { database in
            var slow = database.journal.follow()
            for round in 0..<40 {
                try await database.write { transaction in
                    for number in 0..<100 {
                        _ = try transaction.insert(text("x", id: "\(round)-\(number)"))
                    }
                }
            }
            let last = database.journal.last
            #expect(last == 40 * 101)
            var sequences: [Int64] = []
            while slow.position < last, let batch = try await slow.next() {
                #expect(batch.lost == nil)
                sequences += batch.entries.map(\.sequence)
            }
            #expect(sequences == Array(1...last))
        }
    }

    /// What is told in memory begins with something of the moment, which bears the place of the event before.
    @Test func `skips nothing when what is in memory begins with something of the moment`()
        async throws
    {
        try await fixture.run { database in
            _ = try await database.write { try $0.insert(text("one", id: "1")) }
        }
        try await fixture.run { database in
            database.journal.tell(BacklogChanged(remaining: 7), at: Timestamp(seconds: 1))
            try await database.write { try $0.record(ConnectionChanged(.online)) }
            #expect(try await database.placesFollowed(after: 1) == [2, 3])
            // As many as leave the same moment first again, now in the middle of a run.
            database.journal.tell(BacklogChanged(remaining: 3), at: Timestamp(seconds: 2))
            try await database.write { transaction in
                for _ in 0..<511 { try transaction.record(ConnectionChanged(.online)) }
            }
            #expect(try await database.placesFollowed(after: 2) == Array(3...514))
        }
    }

    @Test func `is told what was trimmed before it came`() async throws {
        let limits = JournalLimits(recent: 100, count: 1_000_000)
        let database = try Database.open(fixture.path, journalLimits: limits)
        for round in 0..<30 {
            try await database.write { transaction in
                for number in 0..<100 {
                    _ = try transaction.insert(text("x", id: "\(round)-\(number)"))
                }
            }
        }
        let last = database.journal.last
        var follower = database.journal.follow(after: 5)
        let first = try #require(try await follower.next())
        let lost = try #require(first.lost)
        #expect(lost.lowerBound == 6 && lost.upperBound < last - 100)
        #expect(first.entries.first?.sequence == lost.upperBound + 1)
        await database.close()
    }

    @Test func `ends when the database is closed and when its task is cancelled`() async throws {
        let database = try fixture.open()
        let follower = database.journal.follow()
        let waiting = Task { try await collect(.max, follower) }
        let cancelled = Task { try await collect(.max, follower) }
        cancelled.cancel()
        #expect(try await within("cancelled") { try await cancelled.value }.isEmpty)
        _ = try await database.write { try $0.insert(text("last", id: "1")) }
        await database.close()
        #expect(try await within("end") { try await waiting.value }.count == 2)
    }
}

extension Database {
    /// The places of the kept events that a follower who has come to a place is given now.
    fileprivate func placesFollowed(after place: Int64) async throws -> [Int64] {
        var follower = journal.follow(after: place)
        var places: [Int64] = []
        while follower.position < journal.last, let batch = try await follower.next() {
            #expect(batch.lost == nil)
            places += batch.entries.filter { !($0.event is BacklogChanged) }.map(\.sequence)
        }
        return places
    }
}

/// Everything that a follower gives up to a place.
private func collect(
    _ count: Int,
    _ follower: JournalFollower
) async throws -> [JournalEntry] {
    var entries: [JournalEntry] = []
    for try await batch in follower {
        entries += batch.entries
        if entries.count(where: { $0.event is MessageAdded }) >= count { break }
    }
    return entries
}
