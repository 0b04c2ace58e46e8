import Glibc
import Log
import Model
import SQLite
import Support
import Testing

@testable import Store

@Suite struct MigrationTests {
    let fixture = Fixture()

    @Test(arguments: 1...Migration.all.count)
    func `brings every older version to the newest`(version: Int) async throws {
        let connection = try older(version)
        if version == 1 { try connection.execute(Self.longAgo) }
        try await fixture.run { database in
            let chats = try await database.read { try $0.chats(limit: 10) }
            #expect(
                chats.map(\.lastMessage?.content) == (version == 1 ? [.text("from long ago")] : [])
            )
            _ = try await database.write { try $0.insert(text("new", id: "B")) }
        }
        #expect(
            try connection.prepare("PRAGMA user_version").first { $0.int(0) }
                == Int64(Migration.all.count)
        )
        #expect(
            try connection.prepare("PRAGMA integrity_check").first { $0.text(0) } == "ok"
        )
    }

    @Test func `an account that was logged out long ago is known by what it wrote last`()
        async throws
    {
        let connection = try older(8)
        try connection.execute(Self.loggedOut)
        let owner = try await fixture.run { database in
            try await database.read { try $0.owner(try $0.credentials) }
        }
        #expect(owner == AccountOwner(phone: .phone("15550100002"), lid: .lid("102")))
    }

    @Test func `what nothing reads goes, and messages stay as they are`() async throws {
        let connection = try older(10)
        try connection.execute(Self.loggedOut)
        try connection.execute(Self.held)
        try await fixture.run { database in
            let messages = try await database.read { try $0.messages(chat: ada, limit: 10) }
            #expect(
                messages.map(\.content.text) == [
                    "by the first", "by the second", "by nobody knows which number", "an answer",
                ]
            )
        }
        let held = try fixture.rows("SELECT id FROM pending_effects") { $0.text(0) }
        #expect(held == ["waiting"])
        let columns = try fixture.rows("SELECT name FROM pragma_table_info('messages')") {
            $0.text(0)
        }
        #expect(columns.contains("context"))
        #expect(!columns.contains("quoted"))
    }

    @Test func `leaves the old version whole when a step fails`() throws {
        let connection = try older(0)
        let steps =
            Migration.all + [
                Migration(
                    sql: "CREATE TABLE half (a); INSERT INTO half VALUES (1); SELECT nonsense"
                )
            ]
        #expect(throws: SQLiteError.self) {
            try Migration.run(steps, on: connection, path: fixture.path, log: .none)
        }
        let version = try connection.prepare("PRAGMA user_version").first { $0.int(0) }
        #expect(version == Int64(Migration.all.count))
        let half = try connection.prepare("SELECT name FROM sqlite_schema WHERE name = 'half'")
        #expect(try half.all { $0.text(0) }.isEmpty)
    }

    /// A file as an older martlet left it.
    private func older(_ version: Int) throws -> SQLiteConnection {
        try PrivateFile.createFolders(above: fixture.path)
        try PrivateFile.create(fixture.path)
        let connection = try SQLiteConnection(fixture.path, access: .readWrite)
        let steps = Array(Migration.all.prefix(version))
        try Migration.run(steps, on: connection, path: fixture.path, log: .none)
        return connection
    }

    /// Texts of two numbers, one after the other, and of somebody else.
    private static let loggedOut = """
        INSERT INTO people (id, lid, phone) VALUES
            (1, '200', '15550002222'), (2, '101', '15550100001'), (3, '102', '15550100002'),
            (4, '103', NULL);
        INSERT INTO chats (id, person) VALUES (1, 1);
        INSERT INTO messages (row, chat, sender, key, id, is_from_me, is_read, time, kind, text)
            VALUES (1, 1, 2, 1, 'A', 1, 1, 1700000000000, 'text', 'by the first'),
                (2, 1, 3, 2, 'B', 1, 1, 1700000000000, 'text', 'by the second'),
                (3, 1, 4, 3, 'C', 1, 1, 1700000000000, 'text', 'by nobody knows which number'),
                (4, 1, 1, 4, 'D', 0, 1, 1700000000000, 'text', 'an answer');
        """

    /// What waits for a message that has yet to come, and what no message will take.
    private static let held = """
        INSERT INTO pending_effects (chat, key, target, sender, id, is_from_me, time, payload) VALUES
            (1, 7, 'LATE', 1, 'waiting', 0, 1700000000000, x'01'),
            (1, -1, 'A', 1, 'never', 0, 1700000000000, x'01');
        """

    private static let longAgo = """
        INSERT INTO addresses (id, jid) VALUES (1, '200@lid');
        INSERT INTO chats (id, jid, unread, last_activity, last_message)
            VALUES (1, '200@lid', 1, 1700000000000, 1);
        INSERT INTO messages (row, chat, sender, id, is_from_me, time, kind, text, is_read)
            VALUES (1, 1, 1, 'A', 0, 1700000000000, 2, 'from long ago', 0);
        """
}

extension Transaction {
    /// Stands for a disk of this many pages; what the file has already stays.
    func limitPages(to count: Int) throws -> Int {
        let limit = try connection.prepare("PRAGMA max_page_count = \(count)").first { $0.int(0) }
        return Int(limit ?? 0)
    }
}
