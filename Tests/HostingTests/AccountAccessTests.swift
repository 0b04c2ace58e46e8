import Commands
import Engine
import Foundation
import Model
import Store
import Support
import Testing

@testable import Hosting

struct AccountAccessTests {
    @Test func `of those that open an account at once, one has it and the others reach it`()
        async throws
    {
        let folder = TemporaryDirectory()
        let all = try await withThrowingTaskGroup(of: AccountAccess.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    try await AccountAccess.open(Household.options(folder), version: "1")
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(all.filter(\.isOwn).count == 1)
        for access in all {
            #expect(try await access.perform(ListAccounts()).map(\.name) == ["home"])
        }
        for access in all where !access.isOwn { await access.letGo() }
        for access in all where access.isOwn { await access.letGo() }
    }

    @Test func `who only opens an account that gets another name meanwhile makes none`()
        async throws
    {
        let folder = TemporaryDirectory()
        let main = folder.path(of: "main")
        let options = Account.Options(name: "main", databasePath: main + "/martlet.db")
        let silent = try await Account.open(options)
        // It tries again and again for as long as the account is in use, or comes when that is over.
        let waiting = Task {
            try await AccountAccess.open(options, makes: false, version: "1")
        }
        try FileManager.default.moveItem(atPath: main, toPath: folder.path(of: "other"))
        await #expect(throws: CommandError.noSuchAccount("main")) { _ = try await waiting.value }
        await silent.close()
        #expect(!FileManager.default.fileExists(atPath: main))
    }

    @Test func `the account goes over to the next one when its process ends`() async throws {
        let folder = TemporaryDirectory()
        let first = try await AccountAccess.open(Household.options(folder), version: "1")
        #expect(first.isOwn)
        await first.letGo()
        let second = try await AccountAccess.open(Household.options(folder), version: "1")
        #expect(second.isOwn)
        await second.letGo()
    }

    @Test func `how long it waits for whoever has the account is by the clock it is given`()
        async throws
    {
        let folder = TemporaryDirectory()
        let silent = try await Account.open(Household.options(folder))
        let clock = ManualClock()
        var options = Household.options(folder)
        options.clock = EngineClock(clock) { Timestamp(milliseconds: 0) }
        let waiting = Task { [options] in
            try await AccountAccess.open(options, version: "1")
        }
        try await clock.sleeper("a pause") { $0 == .milliseconds(50) }
        clock.advance(by: .seconds(3))
        let error = await #expect(throws: CommandError.self) { _ = try await waiting.value }
        #expect(error?.code == .inUse)
        await silent.close()
    }

    @Test func `who has the account and does not answer is named`() async throws {
        let folder = TemporaryDirectory()
        let silent = try await Account.open(Household.options(folder))
        let error = await #expect(throws: CommandError.self) {
            try await AccountAccess.open(Household.options(folder), version: "1")
        }
        #expect(error?.code == .inUse)
        await silent.close()
    }

    @Test func `who cannot wait is not told that the process does not answer`() async throws {
        let folder = TemporaryDirectory()
        let starting = try await Account.open(Household.options(folder))
        let clock = ManualClock()
        var options = Household.options(folder)
        options.clock = EngineClock(clock) { Timestamp(milliseconds: 0) }
        let waiting = Task { [options] in
            try await AccountAccess.open(options, version: "1")
        }
        try await clock.sleeper("a pause") { $0 == .milliseconds(50) }
        waiting.cancel()
        let error = await #expect(throws: CommandError.self) { _ = try await waiting.value }
        #expect(error?.code == .inUse && error?.advice == "try again", "\(error as Any)")
        await starting.close()
    }

    @Test func `a socket that cannot be used is said with its reason`() async throws {
        let folder = TemporaryDirectory()
        let silent = try await Account.open(Household.options(folder))
        let socket = folder.path(of: "martlet.db.socket")
        try FileManager.default.createSymbolicLink(
            atPath: socket,
            withDestinationPath: socket
        )
        let error = await #expect(throws: CommandError.self) {
            try await AccountAccess.open(Household.options(folder), version: "1")
        }
        #expect(error?.code == .inUse)
        #expect(error?.sentence.contains("martlet.db.socket") == true, "\(error as Any)")
        await silent.close()
    }

    @Test func `own news and a guest's are the same`() async throws {
        let folder = TemporaryDirectory()
        let own = try await AccountAccess.open(Household.options(folder), version: "1")
        let guest = try await AccountAccess.open(Household.options(folder), version: "1")
        guard case .own(_, let account) = own, !guest.isOwn else {
            Issue.record("the first one has it")
            return
        }
        var mine = try await own.news(after: 0).makeAsyncIterator()
        var theirs = try await guest.news(after: 0).makeAsyncIterator()
        try await account.database.write { transaction in
            try transaction.record(SendingFailed(id: MessageID("1"), chat: .lid("7"), reason: "x"))
        }
        for _ in 0..<2 { #expect(try await mine.next() == (try await theirs.next())) }
        await guest.letGo()
        await own.letGo()
    }
}
