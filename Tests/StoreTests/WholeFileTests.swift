import Foundation
import Model
import SQLite
import Support
import System
import Testing

@testable import Store

@Suite struct WholeFileTests {
    let fixture = Fixture()

    @Test func `is whole in one file soon after the last message`() async throws {
        let clock = ManualClock()
        let database = try Database.open(fixture.path, steady: SteadyClock(clock))
        _ = try await database.write { try $0.insert(text("hello", id: "1")) }
        try await clock.sleeper("the rest") { $0 == .seconds(2) }
        #expect(try copyHolds("at once") == 0)
        try await until("a whole file") {
            clock.advance(by: .seconds(2))
            return (try? copyHolds("later")) == 1
        }
        try await until("an empty log") { try logSize() == 0 }
        await database.close()
    }

    @Test func `comes to rest while somebody reads, without waiting`() async throws {
        try await fixture.run { database in
            _ = try await database.write { try $0.insert(text("hello", id: "1")) }
            let reader = try SQLiteConnection(fixture.path, access: .readOnly)
            try reader.execute("BEGIN")
            _ = try reader.prepare("SELECT count(*) FROM messages").first { $0.int(0) }
            try await becomesWhole("beside a reader")
            _ = try await database.write { try $0.insert(text("again", id: "2")) }
            try reader.execute("COMMIT")
        }
    }

    /// Returns when a copy of the main file alone has the message.
    ///
    /// A file that is being written to is no whole database: what cannot be read of it is asked for again.
    private func becomesWhole(_ name: String) async throws {
        try await until("a whole file", seconds: 120) { (try? copyHolds(name)) == 1 }
    }

    /// How many bytes the log has.
    private func logSize() throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: fixture.path + "-wal")[.size] as? Int
    }

    @Test func `is whole in one file after closing, readers or not`() async throws {
        let database = try fixture.open()
        _ = try await database.write { try $0.insert(text("hello", id: "1")) }
        _ = try await database.read { try $0.counts() }
        await database.close()
        #expect(try copyHolds("closed") == 1)
    }

    /// How many messages a copy of the main file alone holds.
    private func copyHolds(_ name: String) throws -> Int64 {
        let copy = fixture.directory.path(of: "\(name).db")
        try? FileManager.default.removeItem(atPath: copy)
        try FileManager.default.copyItem(atPath: fixture.path, toPath: copy)
        let connection = try SQLiteConnection(copy, access: .readWrite)
        return try withExtendedLifetime(connection) {
            try connection.prepare("SELECT count(*) FROM messages").first { $0.int(0) } ?? -1
        }
    }

    @Test(arguments: [
        Data("this is no log, and longer than a head".utf8), Data(repeating: 7, count: 40_000),
        Data(repeating: 0, count: 8) + Data([1]) + Data(repeating: 0, count: 40),
    ])
    func `refuses a log that is none, and leaves it alone`(garbage: Data) async throws {
        try await fixture.run { _ in }
        let log = fixture.path + "-wal"
        try garbage.write(to: URL(fileURLWithPath: log))
        #expect {
            try fixture.open()
        } throws: { error in
            guard case .damaged(log, _) = error as? DatabaseError else { return false }
            return true
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: log)) == garbage)
    }

    @Test(arguments: [1, 10, 31])
    func `takes a log that is shorter than its head for none, as SQLite does`(
        count: Int
    )
        async throws
    {
        try await fixture.run { database in
            _ = try await database.write { try $0.insert(text("hello", id: "1")) }
        }
        let torn = Data(Self.bigEndianHead.prefix(count))
        try torn.write(to: URL(fileURLWithPath: fixture.path + "-wal"))
        try await fixture.run { database throws in
            #expect(try await database.read { try $0.counts() }.messages == 1)
        }
    }

    @Test(arguments: [0, 31, 4096])
    func `takes a log that was only being begun for none`(count: Int) async throws {
        try await fixture.run { database in
            _ = try await database.write { try $0.insert(text("hello", id: "1")) }
        }
        try Data(repeating: 0, count: count).write(to: URL(fileURLWithPath: fixture.path + "-wal"))
        try await fixture.run { database throws in
            #expect(try await database.read { try $0.counts() }.messages == 1)
        }
    }

    @Test func `knows a log of SQLite's in either byte order`() async throws {
        let copy = fixture.directory.path(of: "copy")
        try await fixture.run { database in
            _ = try await database.write { try $0.insert(text("hello", id: "1")) }
            #expect(WriteAheadLog.state(of: fixture.path + "-wal") == .sound)
            var head = try Data(contentsOf: URL(fileURLWithPath: fixture.path + "-wal")).prefix(32)
            head[31] ^= 1
            try head.write(to: URL(fileURLWithPath: copy))
            #expect(WriteAheadLog.state(of: copy) == .garbage)
            // The same head as a machine of the other byte order writes it.
            try Data(Self.bigEndianHead).write(to: URL(fileURLWithPath: copy))
            #expect(WriteAheadLog.state(of: copy) == .sound)
        }
        #expect(WriteAheadLog.state(of: fixture.path + "-nowhere") == .empty)
    }

    /// Magic …83, version, page size 4096, checkpoint 1, salts 2 and 3, and the sum over them.
    private static let bigEndianHead: [UInt8] = {
        let words: [UInt32] = [0x377F_0683, 3_007_000, 4096, 1, 2, 3]
        var (first, second): (UInt32, UInt32) = (0, 0)
        for pair in stride(from: 0, to: 6, by: 2) {
            first &+= words[pair] &+ second
            second &+= words[pair + 1] &+ first
        }
        return (words + [first, second]).flatMap { word in
            stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
        }
    }()

    @Test func `narrows files beside it that others could read`() async throws {
        let place = fixture.directory.path(of: "killed.db")
        try await fixture.run { database in
            _ = try await database.write { try $0.insert(text("hello", id: "1")) }
            for file in ["", "-wal", "-shm"] {
                try FileManager.default.copyItem(atPath: fixture.path + file, toPath: place + file)
                try FileManager.default.setAttributes(
                    [.posixPermissions: 0o644],
                    ofItemAtPath: place + file
                )
            }
        }
        let database = try Database.open(place)
        for file in ["", "-wal", "-shm"] {
            let mode = try FileManager.default.attributesOfItem(atPath: place + file)[
                .posixPermissions
            ]
            #expect((mode as? NSNumber)?.intValue == 0o600, "\(file)")
        }
        #expect(try await database.read { try $0.counts() }.messages == 1)
        await database.close()
    }
}
