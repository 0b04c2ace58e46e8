import Foundation
import Log
import Model
import Store
import Support
import Testing

@testable import Engine

@Suite struct StatusBoardTests {
    private let folder = TemporaryDirectory()
    private let code = PairingState.code(
        text: "2@ref,noise,identity,advSecret",
        index: 0,
        count: 6,
        expires: Timestamp(seconds: 60)
    )

    private func open() throws -> (StatusBoard, Database) {
        let database = try Database.open(folder.path(of: "a.db"))
        return (StatusBoard(database, clock: .system, log: .none), database)
    }

    private func journal(of database: Database) async throws -> [any Event] {
        try await database.journal.page(after: 0, areas: [.account], limit: 1000).entries
            .map(\.event)
    }

    @Test func `changes are in the journal in order, and what is no change is not`() async throws {
        let (board, database) = try open()
        board.connection = .offline
        board.connection = .connecting
        board.connection = .connecting
        board.connection = .pairing
        board.pairing = code
        board.backlog = 7
        board.storageFault = "x"
        board.connection = .online
        await board.finish()
        let expected: [any Event] = [
            ConnectionChanged(.connecting), ConnectionChanged(.pairing), PairingChanged(code),
            ConnectionChanged(.online),
        ]
        #expect(try await journal(of: database) == expected)
        await database.close()
    }

    @Test func `a code that links a device is in the status and nowhere on the disk`() async throws
    {
        let (board, database) = try open()
        board.pairing = code
        board.pairing = .phoneCode(code: "ABCD-EFGH", expires: Timestamp(seconds: 60))
        await board.finish()
        let told = try await journal(of: database)
        #expect(told.count == 2)
        #expect(told.first == PairingChanged(code.withoutCode))
        #expect(board.pairing == .phoneCode(code: "ABCD-EFGH", expires: Timestamp(seconds: 60)))
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let bytes = try Data(contentsOf: URL(filePath: folder.path(of: name)))
            #expect(bytes.range(of: Data("advSecret".utf8)) == nil, "in \(name)")
            #expect(bytes.range(of: Data("ABCD-EFGH".utf8)) == nil, "in \(name)")
        }
        await database.close()
    }

    @Test func `the status is the newest, and every change wakes who follows`() async throws {
        let (board, database) = try open()
        var follower = database.journal.follow()
        board.storageFault = "the disk is full"
        #expect(try await follower.next()?.entries.count == 1)
        board.backlog = 7
        let told = try #require(try await follower.next()).entries.map(\.event)
        let expected: [any Event] = [BacklogChanged(remaining: 7)]
        #expect(told == expected)
        let status = board.status(Identity(nil), queued: 3)
        #expect(status == AccountStatus(queued: 3, backlog: 7, storageFault: "the disk is full"))
        await database.close()
    }

    @Test func `what cannot be written is told all the same, and written with the next change`()
        async throws
    {
        let (board, database) = try open()
        let other = try LockedFile(database.path)
        var follower = database.journal.follow()
        board.connection = .connecting
        #expect(try await follower.next() != nil)
        #expect(board.connection == .connecting)
        await board.finish()
        #expect(try await journal(of: database).isEmpty)
        try other.release()
        board.connection = .online
        await board.finish()
        let expected: [any Event] = [ConnectionChanged(.connecting), ConnectionChanged(.online)]
        #expect(try await journal(of: database) == expected)
        await database.close()
    }

    @Test func `what waits for the journal does not grow`() async throws {
        let (board, database) = try open()
        let other = try LockedFile(database.path)
        for number in 0..<1000 {
            board.connection = .waiting(until: Timestamp(seconds: Int64(number)), reason: "x")
        }
        await board.finish()
        try other.release()
        board.connection = .online
        await board.finish()
        let events = try await journal(of: database)
        #expect(events.count == 64)
        #expect(events.last == ConnectionChanged(.online))
        await database.close()
    }
}
