import Foundation
import Glibc
import Model
import SQLite
import Support
import Testing

@testable import Store

@Suite struct DurabilityTests {
    let fixture = Fixture()

    @Test func `rolls back what a throwing transaction did`() async throws {
        struct Stop: Error {}
        try await fixture.run { database in
            await #expect(throws: Stop.self) {
                try await database.write { transaction in
                    _ = try transaction.insert(text("never", id: "1"))
                    throw Stop()
                }
            }
            let counts = try await database.read { try $0.counts() }
            #expect(counts == Counts(chats: 0, messages: 0, unread: 0, queued: 0))
            _ = try await database.write { try $0.insert(text("after", id: "1")) }
            #expect(try await database.read { try $0.counts() }.messages == 1)
        }
    }

    @Test func `what is written after the search index was filled waits for the disk again`()
        async throws
    {
        try await fixture.run { database in
            _ = try await database.write { try $0.insert(text("found", id: "1")) }
            try await database.finishSearchIndex()
            let level = try await database.write { transaction in
                try transaction.connection.prepare("PRAGMA synchronous").first { $0.int(0) }
            }
            #expect(level == 2)
        }
    }

    @Test func `takes back only the part that failed`() async throws {
        struct Stop: Error {}
        try await fixture.run { database in
            try await database.write { transaction in
                _ = try transaction.insert(text("one", id: "1"))
                do {
                    try transaction.attempt {
                        _ = try transaction.insert(text("two", id: "2", in: group, from: ada))
                        throw Stop()
                    }
                } catch is Stop {}
                _ = try transaction.insert(text("three", id: "3", in: group, from: ada))
            }
            #expect(try await database.recordedEvents().count == 4)
            #expect(try await database.read { try $0.messages(chat: ada, limit: 9) }.count == 1)
            let inGroup = try await database.read { try $0.messages(chat: group, limit: 9) }
            #expect(inGroup.map(\.id) == [MessageID("3")])
        }
    }

    /// A killed process leaves exactly the file and its WAL: so copies of both, taken while the
    /// writer is in the middle of a transaction, are what the next start finds.
    @Test func `finds whole transactions after a kill at any moment`() async throws {
        let copies = TemporaryDirectory()
        let source = fixture.path
        try await fixture.run { database in
            for round in 0..<25 {
                try await database.write { transaction in
                    for number in 0..<20 {
                        _ = try transaction.insert(text("hello", id: "\(round)-\(number)"))
                        guard number == 10 else { continue }
                        for file in ["", "-wal"] {
                            try FileManager.default.copyItem(
                                atPath: source + file,
                                toPath: copies.path(of: "\(round).db\(file)")
                            )
                        }
                    }
                }
            }
        }
        for round in 0..<25 {
            let database = try Database.open(copies.path(of: "\(round).db"))
            let counts = try await database.read { try $0.counts() }
            #expect(counts.messages == round * 20)
            #expect(counts.unread == round * 20)
            try await database.finishSearchIndex()
            let found = try await database.read { try $0.search("hello", limit: 1000) }
            #expect(found.count == round * 20)
            await database.close()
        }
    }

    /// A power cut leaves a WAL that ends anywhere, its last pages torn.
    @Test func `finds whole transactions when the log of the database ends anywhere`() async throws
    {
        let copies = TemporaryDirectory()
        let source = fixture.path
        // Closing moves the schema out of the log.
        try await fixture.run { _ in }
        try await fixture.run { database in
            for round in 0..<10 {
                try await database.write { transaction in
                    for number in 0..<20 {
                        _ = try transaction.insert(text("hello", id: "\(round)-\(number)"))
                    }
                }
            }
            for file in ["", "-wal"] {
                try FileManager.default.copyItem(
                    atPath: source + file,
                    toPath: copies.path(of: "all.db" + file)
                )
            }
        }
        let log = try Data(contentsOf: URL(fileURLWithPath: copies.path(of: "all.db-wal")))
        var most = 0
        for part in 0...20 {
            let path = copies.path(of: "\(part).db")
            try FileManager.default.copyItem(atPath: copies.path(of: "all.db"), toPath: path)
            var torn = log.prefix(log.count * part / 20)
            if torn.count > 5000 { torn[torn.startIndex + torn.count - 2000] ^= 0xFF }
            try torn.write(to: URL(fileURLWithPath: path + "-wal"))
            let database = try Database.open(path)
            let counts = try await database.read { try $0.counts() }
            #expect(counts.messages % 20 == 0)
            #expect(counts.unread == counts.messages)
            #expect(counts.messages >= most)
            most = counts.messages
            await database.close()
        }
        #expect(most >= 180)
    }

    @Test func `says that the disk is full and goes on when there is room again`() async throws {
        let path = fixture.path
        try await fixture.run { database in
            _ = try await database.write { try $0.insert(text("before", id: "1")) }
            let pages = try await database.write { try $0.limitPages(to: 1) }
            #expect(pages > 1)
            await #expect(throws: DatabaseError.full) {
                try await database.write { transaction in
                    for number in 0..<2000 {
                        _ = try transaction.insert(
                            text(String(repeating: "x", count: 500), id: "n\(number)")
                        )
                    }
                }
            }
            #expect(try await database.read { try $0.counts() }.messages == 1)
            _ = try await database.write { try $0.limitPages(to: 1_000_000) }
            _ = try await database.write { try $0.insert(text("after", id: "2")) }
            #expect(try await database.read { try $0.counts() }.messages == 2)
        }
        #expect(FileManager.default.fileExists(atPath: path))
    }

    @Test func `reads beside a writer in the middle of its work`() async throws {
        try await fixture.run { database in
            _ = try await database.write { try $0.insert(text("first", id: "0")) }
            async let writing: Void = {
                for round in 0..<50 {
                    try await database.write { transaction in
                        for number in 0..<10 {
                            _ = try transaction.insert(text("hello", id: "\(round)-\(number)"))
                            // A reader in the middle of the transaction sees none of it.
                            let seen = try database.readNow { try $0.counts() }
                            #expect(seen.messages == 1 + round * 10)
                        }
                    }
                }
            }()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        var last = 0
                        for _ in 0..<50 {
                            let (counts, page) = try await database.read { reader in
                                (try reader.counts(), try reader.messages(chat: ada, limit: 1000))
                            }
                            #expect(counts.messages == page.count)
                            #expect(counts.messages % 10 == 1)
                            #expect(counts.messages >= last)
                            last = counts.messages
                        }
                    }
                }
                try await group.waitForAll()
            }
            try await writing
        }
    }
}
