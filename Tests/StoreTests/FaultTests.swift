import Crypto
import Model
import SQLite
import Signal
import Support
import Testing

@testable import Store

@Suite struct FaultTests {
    let fixture = Fixture()

    @Test(arguments: [
        (SQLiteError.Kind.full, Int32(13), DatabaseError.full),
        (.inputOutput, 10 | 4 << 8, .inputOutput(reason: "x")),
        (.locked, 5, .locked),
        (.readOnly, 8, .unusable(path: "/file", reason: "x")),
        (.cannotOpen, 14, .unusable(path: "/file", reason: "x")),
        (.corrupt, 11, .damaged(path: "/file", detail: "x")),
        (.corrupt, 26, .damaged(path: "/file", detail: "x")),
    ])
    func `tells the disk's faults apart`(
        kind: SQLiteError.Kind,
        code: Int32,
        expected: DatabaseError
    ) {
        let error = SQLiteError(code: code, message: "x")
        #expect(error.kind == kind)
        #expect(DatabaseError(error, path: "/file") == expected)
        let trouble: StorageTrouble = kind == .full ? .full : .fault
        #expect(StorageTrouble(error) == trouble && StorageTrouble(expected) == trouble)
        #expect(trouble.isFault)
    }

    @Test func `has no fault when a statement was refused`() {
        let refused = SQLiteError.constraint("in use")
        #expect(StorageTrouble(refused) == .refusal)
        #expect(StorageTrouble(DatabaseError(refused, path: "/file")) == .refusal)
        #expect(StorageTrouble(DatabaseError.closed) == .closed && !StorageTrouble.closed.isFault)
        #expect(StorageTrouble(SQLiteError.unreadable("odd")) == .unreadable)
    }

    @Test func `says when there is room again`() async throws {
        try await fixture.run { database in
            _ = try await database.write { try $0.limitPages(to: 1) }
            await #expect(throws: DatabaseError.full) { try await database.checkWritable() }
            _ = try await database.write { try $0.limitPages(to: 1_000_000) }
            try await database.checkWritable()
            #expect(try await database.read { try $0.value("storage-check") } == nil)
        }
    }

    @Test func `says that another program holds the lock, and goes on after it`() async throws {
        try await fixture.run { database in
            let other = try SQLiteConnection(fixture.path, access: .readWrite)
            try other.execute("BEGIN IMMEDIATE")
            await #expect(throws: DatabaseError.locked) {
                try await database.write { try $0.insert(text("late", id: "1")) }
            }
            try other.execute("ROLLBACK")
            #expect(try await database.write { try $0.insert(text("late", id: "1")) } != nil)
        }
    }

    /// What is remembered of a transaction that failed must not be believed by the next one.
    @Test func `counts right after a transaction that failed at any place`() async throws {
        try await fixture.run { database in
            for round in 0..<40 {
                let limit = 60 + round * 4
                _ = try await database.write { try $0.limitPages(to: limit) }
                for part in 0..<5 {
                    do {
                        try await database.write { transaction in
                            for number in 0..<20 {
                                let chat = JID.lid("\(1 + number % 7)")
                                let id = "\(round)-\(part)-\(number)"
                                _ = try transaction.insert(
                                    text(String(repeating: "x", count: 200), id: id, in: chat)
                                )
                            }
                        }
                    } catch DatabaseError.full {}
                }
            }
            let counts = try await database.read { try $0.counts() }
            #expect(counts.messages > 100 && counts.messages < 4000)
            #expect(counts.unread == counts.messages)
            #expect(
                try await database.recordedEvents().count { $0 is MessageAdded } == counts.messages
            )
        }
    }

    @Test func `makes anew what was agreed upon and cannot be read`() async throws {
        let address = SignalAddress(name: "200_1", device: 0)
        try await fixture.run { _ in }
        let other = try SQLiteConnection(fixture.path, access: .readWrite)
        try other.execute(
            """
            INSERT INTO sessions (name, device, record) VALUES ('200_1', 0, x'FF');
            INSERT INTO identities (name, device, key) VALUES ('200_1', 0, x'FF');
            INSERT INTO sender_keys (chat, name, device, record) VALUES ('g', '200_1', 0, x'FF');
            """
        )
        try await fixture.run { database in
            try await database.write { transaction throws in
                #expect(try !transaction.hasSession(address))
                #expect(try transaction.session(address) == nil)
                #expect(try transaction.senderKey(group: "g", address) == nil)
                // Known by a key that nobody has: whatever the device shows is a change.
                let key = try transaction.identity(address)
                #expect(key?.bytes == [UInt8](repeating: 0, count: 32))
            }
            #expect(try fixture.rows("SELECT count(*) FROM sessions") { $0.int(0) } == [0])
        }
    }
}
