import Commands
import Engine
import Model
import Support
import Testing

@testable import Hosting

struct LastingGuestTests {
    private func reason(in news: AccountNews?) -> String? {
        guard case .status(let status) = news, case .waiting(_, let reason) = status.connection
        else { return nil }
        return reason
    }

    @Test func `a process of another version that follows is told, and one of this goes on`()
        async throws
    {
        let household = try await Household()
        let path = household.folder.path(of: "martlet.db")
        let host = try await household.guest()
        let guest = LastingGuest(host, beside: path, version: Household.version)
        var news = try await guest.news(of: "home").makeAsyncIterator()
        _ = try await news.next()
        await household.host.close()
        guard case .status(let gone) = try await news.next() else {
            Issue.record("it is not told that the process is gone")
            return
        }
        #expect(gone.connection == .hostGone)
        let asked = await #expect(throws: CommandError.self) {
            try await guest.perform(GetStatus(), on: "home")
        }
        #expect(asked?.code == .hostGone)

        let options = Household.options(household.folder)
        let (newer, _) = try await AccountAccess.own(options, version: "1.2.4")
        let told = reason(in: try await news.next())
        #expect(told?.contains("is martlet 1.2.4, not 1.2.3") == true, "\(told ?? "nothing")")
        await newer.close()

        let (same, _) = try await AccountAccess.own(options, version: Household.version)
        let goesOn = try await news.next()
        guard case .entries(_, let lost, _) = goesOn else {
            Issue.record("\(String(describing: goesOn))")
            return
        }
        #expect(lost != nil)
        guest.close()
        await same.close()
    }

    @Test func `an account that the next process has not opened yet is waited for`() async throws {
        let place = TemporaryDirectory()
        let path = place.path(of: "accounts")
        let folder = AccountFolder(path) { name in
            Account.Options(name: name, databasePath: "\(path)/\(name)/martlet.db")
        }
        var setup = HostOptions()
        setup.accounts = folder
        let first = try Host(setup)
        try first.serve(version: Household.version)
        for name in ["home", "shop"] { _ = try await first.perform(AddAccount(name: name), on: "") }
        let database = folder.database(of: "home")
        let remote = try await RemoteHost.connect(
            to: Sockets.path(beside: database),
            version: Household.version
        )
        let guest = LastingGuest(
            try #require(remote),
            beside: database,
            accounts: folder,
            version: Household.version
        )
        var news = try await guest.news(of: "shop").makeAsyncIterator()
        _ = try await news.next()
        await first.close()
        guard case .status(let gone) = try await news.next() else {
            Issue.record("it is not told that the process is gone")
            return
        }
        #expect(gone.connection == .hostGone)

        let (second, _) = try await AccountAccess.own(
            Account.Options(name: "home", databasePath: database),
            host: setup,
            version: Household.version
        )
        // The process answers, and has one of the two accounts.
        let next = Task { [news] in
            var news = news
            return try await news.next()
        }
        #expect(try await guest.perform(ListAccounts(), on: "home").map(\.name) == ["home"])
        #expect(await second.openAll().isEmpty)
        guard case .entries = try await next.value else {
            Issue.record("the account is not followed on")
            return
        }
        guest.close()
        await second.close()
    }
}
