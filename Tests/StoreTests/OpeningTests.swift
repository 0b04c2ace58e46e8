import Foundation
import Glibc
import Model
import SQLite
import Store
import Support
import Testing

@Suite struct OpeningTests {
    let fixture = Fixture()

    @Test func `refuses a second instance and names the process that has it`() async throws {
        try await fixture.run { database in
            #expect(throws: DatabaseError.alreadyOpen(pid: getpid())) { try fixture.open() }
            // The refused attempt took no lock away from the first one.
            #expect(throws: DatabaseError.alreadyOpen(pid: getpid())) { try fixture.open() }
            _ = try await database.write { try $0.insert(text("still mine", id: "1")) }
        }
        try await fixture.run { _ in }
    }

    @Test func `refuses while another process holds the account, and not after its end`()
        async throws
    {
        try await fixture.run { _ in }
        let lock = fixture.path + ".lock"
        let child = try ChildProcess(
            "/usr/bin/flock",
            ["-o", lock, "sh", "-c", "echo 4242 > '\(lock)'; echo ready; exec cat"]
        )
        #expect(await child.output.next() == "ready")
        #expect(throws: DatabaseError.alreadyOpen(pid: 4242)) { try fixture.open() }
        child.send(signal: SIGKILL)
        try child.closeInput()
        _ = await child.end()
        try await fixture.run { _ in }
    }

    @Test func `keeps files to their owner`() async throws {
        umask(0)
        try await fixture.run { database in
            _ = try await database.write { try $0.insert(text("hello", id: "1")) }
            for file in ["", "-wal", "-shm", ".lock"] {
                #expect(try mode(fixture.path + file) == 0o600, "\(file)")
            }
            #expect(try mode(fixture.directory.path(of: "account")) == 0o700)
        }
        for file in ["", ".lock"] { chmod(fixture.path + file, 0o666) }
        try await fixture.run { _ throws in
            for file in ["", ".lock"] { #expect(try mode(fixture.path + file) == 0o600, "\(file)") }
        }
    }

    @Test func `an emptied file is no new account, and is left as it is`() async throws {
        try await fixture.run { database in
            _ = try await database.write { try $0.insert(text("hello", id: "1")) }
        }
        try Data().write(to: URL(fileURLWithPath: fixture.path))
        #expect(throws: DatabaseError.emptied(path: fixture.path)) { try fixture.open() }
        #expect(try Data(contentsOf: URL(fileURLWithPath: fixture.path)).isEmpty)
    }

    @Test func `what was left of a file that was being made is made anew`() async throws {
        try PrivateFile.createFolders(above: fixture.path)
        for file in [".new", ".new-journal"] {
            try Data("half".utf8).write(to: URL(fileURLWithPath: fixture.path + file))
        }
        try await fixture.run { database in
            _ = try await database.write { try $0.insert(text("hello", id: "1")) }
        }
        #expect(!FileManager.default.fileExists(atPath: fixture.path + ".new"))
    }

    @Test func `of one that cannot be made nothing is left`() throws {
        try PrivateFile.createFolders(above: fixture.path)
        let folder = fixture.directory.path(of: "account")
        // Somebody's log, for which there is no room aside.
        try Data(repeating: 7, count: 5000).write(to: URL(fileURLWithPath: fixture.path + "-wal"))
        let aside = fixture.path + "-wal.old"
        try FileManager.default.createDirectory(atPath: aside, withIntermediateDirectories: false)
        let before = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(throws: DatabaseError.self) { try fixture.open() }
        let after = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(after == before)
    }

    @Test func `what people read has no statement in it`() {
        let error = DatabaseError.failed(code: 1, message: "no such table", sql: "SELECT\n1")
        #expect("\(error)" == "the database refused: no such table (1)")
    }

    @Test func `who may not make a file makes nothing at all`() async throws {
        let missing = DatabaseError.missing(path: fixture.path)
        #expect(throws: missing) { try Database.open(fixture.path, makes: false) }
        let folder = fixture.directory.path(of: "account")
        #expect(!FileManager.default.fileExists(atPath: folder))
        try await fixture.run { _ in }
        try await Database.open(fixture.path, makes: false).close()
        try FileManager.default.removeItem(atPath: fixture.path)
        try FileManager.default.removeItem(atPath: fixture.path + ".lock")
        #expect(throws: missing) { try Database.open(fixture.path, makes: false) }
        #expect(!FileManager.default.fileExists(atPath: fixture.path + ".lock"))
    }

    @Test(arguments: ["this is no database, it is a letter", "SQLite format 3\0 and then nothing"])
    func `leaves a damaged file alone and says so`(content: String) throws {
        try PrivateFile.createFolders(above: fixture.path)
        let bytes = Data(content.utf8) + Data(repeating: 7, count: 5000)
        try bytes.write(to: URL(fileURLWithPath: fixture.path))
        #expect { try fixture.open() } throws: { error in
            guard case .damaged(fixture.path, let detail) = error as? DatabaseError else {
                return false
            }
            return !detail.isEmpty
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: fixture.path)) == bytes)
    }

    @Test func `says where a file is damaged in the middle`() async throws {
        try await fixture.run { database in
            for part in 0..<20 {
                try await database.write { transaction in
                    for number in 0..<100 {
                        _ = try transaction.insert(
                            text(String(repeating: "word ", count: 40), id: "\(part)-\(number)")
                        )
                    }
                }
            }
        }
        let pages = try fixture.rows(
            "SELECT pageno FROM dbstat WHERE name = 'messages' AND pagetype = 'leaf'"
        ) { Int($0.int(0)) }
        var bytes = try Data(contentsOf: URL(fileURLWithPath: fixture.path))
        for page in pages.dropFirst(pages.count / 3).prefix(pages.count / 3) {
            bytes.replaceSubrange((page - 1) * 4096..<page * 4096, with: Data(count: 4096))
        }
        try bytes.write(to: URL(fileURLWithPath: fixture.path))
        let database = try fixture.open()
        #expect {
            _ = try database.readNow { try $0.messages(chat: ada, limit: 2000) }
        } throws: { error in
            if case .damaged = error as? DatabaseError { true } else { false }
        }
        await database.close()
    }

    @Test func `refuses the database of another program`() throws {
        try PrivateFile.createFolders(above: fixture.path)
        try PrivateFile.create(fixture.path)
        try SQLiteConnection(fixture.path, access: .readWrite).execute(
            "CREATE TABLE songs (name TEXT)"
        )
        #expect(throws: DatabaseError.foreign(path: fixture.path)) { try fixture.open() }
    }

    @Test func `refuses what a newer martlet wrote`() async throws {
        try await fixture.run { _ in }
        try SQLiteConnection(fixture.path, access: .readWrite).execute("PRAGMA user_version = 999")
        #expect(throws: DatabaseError.newer(version: 999)) { try fixture.open() }
    }

    @Test func `says why a folder cannot be used`() throws {
        #expect {
            try Database.open("/proc/nowhere/martlet.db")
        } throws: { error in
            guard case .unusable(let path, let reason) = error as? DatabaseError else {
                return false
            }
            return path.hasPrefix("/proc/nowhere") && !reason.isEmpty
        }
    }

    @Test func `says why a lock cannot be had, in words`() throws {
        let lock = fixture.path + ".lock"
        try FileManager.default.createDirectory(
            atPath: lock,
            withIntermediateDirectories: true
        )
        #expect(throws: DatabaseError.unusable(path: lock, reason: "Is a directory")) {
            try fixture.open()
        }
    }

    @Test func `takes nothing that would go with a file that was moved away`() async throws {
        let database = try fixture.open()
        _ = try await database.write { try $0.insert(text("kept", id: "1")) }
        try FileManager.default.moveItem(atPath: fixture.path, toPath: fixture.path + ".old")
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { try $0.insert(text("lost", id: "2")) }
        }
        #expect(error.map(StorageTrouble.init) == .fault)
        #expect(error?.fault?.contains("moved or removed") == true)
        try FileManager.default.moveItem(atPath: fixture.path + ".old", toPath: fixture.path)
        _ = try await database.write { try $0.insert(text("taken", id: "2")) }
        await database.close()
    }

    @Test func `refuses after closing`() async throws {
        let database = try fixture.open()
        await database.close()
        await #expect(throws: DatabaseError.closed) {
            try await database.write { try $0.insert(text("late", id: "1")) }
        }
        #expect(throws: DatabaseError.closed) { try database.readNow { try $0.counts() } }
    }

    private func mode(_ path: String) throws -> Int {
        let found = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        return (found as? NSNumber)?.intValue ?? -1
    }
}
