import BinaryNode
import Foundation
import Model
import Sandbox
import Store
import Support
import Testing

@testable import Engine

/// A disk that is full for a while.
@Suite struct StorageFaultTests {
    private let full = "the disk is full; make room and try again"
    private let padding = String(repeating: "y", count: 20_000)

    @Test func `a full disk ends the connection, is said, and is waited out`() async throws {
        let talk = try await Talk.start()
        let account = talk.account
        try await account.database.limitPages(to: 1)
        let texts = (0..<40).map { "\($0) \(padding)" }
        for text in texts { try await talk.hear(text) }
        try await until("word of it") {
            let status = await account.status()
            guard case .waiting(_, let reason) = status.connection else { return false }
            return status.storageFault == full && reason == full
        }
        // Nothing is confirmed that is not stored.
        let stored = Set(try await talk.messages().compactMap(\.words))
        let confirmed = try await talk.sandbox.sendings(talk.contact.number)
            .filter { !$0.receipts.isEmpty }
        #expect(confirmed.count < texts.count)
        #expect(confirmed.allSatisfy { stored.contains($0.text) })
        try await account.database.limitPages(to: 1_000_000)
        try await talk.texts(texts)
        try await until("the end of it") {
            let status = await account.status()
            return status.storageFault == nil && status.connection == .online
        }
        try await talk.end()
    }

    @Test func `what comes after a fault waits for the next connection, too`() async throws {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        party.link.status.connection = .online
        try await party.database.limitPages(to: 1)
        let large = try (0..<40).map { try ada.text("\($0) \(padding)", to: Party.lid) }
        let small = try ada.text("small", to: Party.lid)
        await party.receiver.handle(large)
        #expect(party.link.status.storageFault == full)
        #expect(party.exchange.change { $0.reconnects } == 1)
        try await party.database.limitPages(to: 1_000_000)
        await party.receiver.handle([small])
        #expect(party.exchange.sent.isEmpty)
        #expect(try await party.messages(.lid("200")).isEmpty)
        await party.link.checkStorage()
        #expect(party.link.status.storageFault == nil)
        await party.receiver.handle(large + [small])
        #expect(try await party.messages(.lid("200")).last?.content == .text("small"))
        #expect(party.exchange.sent.count == 41)
    }

    @Test func `without a connection the next write that works ends it`() async throws {
        let party = try await Party.open()
        _ = try party.contact()
        // Nothing connects anew either.
        party.exchange.change { $0.outbox = nil }
        try await party.database.limitPages(to: 1)
        await #expect(throws: EngineError.storage(full, .full)) {
            for number in 0..<40 { try await party.send("\(number) \(padding)") }
        }
        #expect(party.link.status.storageFault == full)
        try await party.database.limitPages(to: 1_000_000)
        try await party.send("small")
        #expect(party.link.status.storageFault == nil)
    }

    @Test func `why the outbox rests is said once, and once more after it went on`() async throws {
        let kept = KeptLog()
        let clock = ManualClock()
        let party = try await Party.open(clock: RefusalTests.clock(clock), log: kept.log)
        _ = try party.ownPhone()
        _ = try party.contact()
        await party.outbox.online()
        party.link.status.connection = .online
        // What a fault ends is made anew by nobody here: only the outbox itself tries again.
        party.exchange.change { $0.outbox = nil }
        func fill(_ words: String) async throws {
            await party.outbox.offline()
            try await party.send(words + padding)
            try await party.database.limitPages(to: 1)
            await party.outbox.online()
            for seconds in [1, 2, 4] { try await clock.pass(.seconds(seconds)) }
            try await clock.sleeper("the fourth rest") { $0 == .seconds(8) }
        }
        func said() -> [String] {
            kept.lines.filter { $0.contains("the disk is full") }
        }
        try await fill("1")
        let once = ["error nothing can be stored: \(full)", "warning the outbox rests: \(full)"]
        #expect(said() == once)
        try await party.database.limitPages(to: 1_000_000)
        // A look whether there is room would leave free pages behind.
        party.link.status.storageFault = nil
        try await clock.pass(.seconds(8))
        _ = try await within("the text") { await party.exchange.next { $0.tag == "message" } }
        try await until("a round that worked") { await party.outbox.failures == 0 }
        try await fill("2")
        #expect(said() == once + once)
    }

    @Test func `a database that cannot be read is said, not taken for an empty one`() async throws {
        let scene = try await Scene()
        let account = try await scene.account()
        for file in ["a.db", "a.db-wal"] {
            let damaged = try FileHandle(forUpdating: URL(filePath: scene.folder.path(of: file)))
            try damaged.seek(toOffset: 100)
            try damaged.write(contentsOf: Data(repeating: 255, count: 1 << 20))
            try damaged.close()
        }
        let fault = await account.status().storageFault
        #expect(fault?.hasPrefix("the database is damaged") == true, "\(fault ?? "none")")
        await account.close()
    }

    @Test func `the phone is not blamed for a link that cannot be stored`() async throws {
        let scene = try await Scene()
        let account = try await scene.account()
        account.connect()
        let code = try await account.nextCode()
        // Somebody else's lock: what it does to a write is what a failing disk does.
        let other = try LockedFile(account.options.databasePath)
        async let scan: Void = { _ = try? await scene.sandbox.scan(code) }()
        // The journal cannot be written either.
        try await until("an honest word") {
            guard case .failed(let sentence) = await account.status().pairing else { return false }
            return sentence.hasPrefix("the link could not be stored: another program")
        }
        try other.release()
        await scan
        await account.close()
    }
}
