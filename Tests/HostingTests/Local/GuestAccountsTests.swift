import Commands
import Engine
import Model
import Support
import Testing

@testable import Hosting

struct GuestAccountsTests {
    private let place = TemporaryDirectory()

    @Test func `what comes, goes or gets another name is seen, and nobody asks by the clock`()
        async throws
    {
        let path = place.path(of: "accounts")
        let folder = AccountFolder(path) { name in
            Account.Options(name: name, databasePath: "\(path)/\(name)/martlet.db")
        }
        var options = HostOptions()
        options.accounts = folder
        let host = try Host(options)
        try host.serve(version: "1")
        _ = try await host.perform(AddAccount(name: "home"), on: "")
        let database = folder.database(of: "home")
        let remote = try await RemoteHost.connect(to: Sockets.path(beside: database), version: "1")
        let guest = LastingGuest(try #require(remote), beside: database, version: "1")
        let accounts = GuestAccounts(guest, in: path, first: "home", isAlone: false)
        let watching = Task { await accounts.watch(pause: .seconds(600)) }
        func see(_ names: String...) async throws {
            _ = try await accounts.names.first("\(names)") { $0 == names }
        }
        try await see("home")
        _ = try await host.perform(AddAccount(name: "work"), on: "")
        try await see("home", "work")
        _ = try await host.perform(RenameAccount(name: "work", newName: "shop"), on: "")
        try await see("home", "shop")
        _ = try await host.perform(RemoveAccount(name: "shop", deletesData: true), on: "")
        try await see("home")
        _ = try await host.perform(AddAccount(name: "shop"), on: "")
        try await see("home", "shop")
        watching.cancel()
        await watching.value
        guest.close()
        await host.close()
    }

    @Test func `an account that the next process has not opened yet is not gone`() async throws {
        let path = place.path(of: "accounts")
        let folder = AccountFolder(path) { name in
            Account.Options(name: name, databasePath: "\(path)/\(name)/martlet.db")
        }
        var options = HostOptions()
        options.accounts = folder
        let first = try Host(options)
        try first.serve(version: "1")
        for name in ["home", "work"] { _ = try await first.perform(AddAccount(name: name), on: "") }
        let database = folder.database(of: "home")
        let remote = try await RemoteHost.connect(to: Sockets.path(beside: database), version: "1")
        let guest = LastingGuest(
            try #require(remote),
            beside: database,
            accounts: folder,
            version: "1"
        )
        let accounts = GuestAccounts(guest, in: path, first: "home", isAlone: false)
        func look() async throws -> [String]? {
            while !(await accounts.look()) { await Task.yield() }
            return try await accounts.names.first("names") { _ in true }
        }
        #expect(try await look() == ["home", "work"])
        await first.close()
        let second = try Host(options)
        try second.serve(version: "1")
        try await second.open("home")
        #expect(try await look() == ["home", "work"])
        #expect(await second.openAll().isEmpty)
        #expect(try await look() == ["home", "work"])
        _ = try await second.perform(RemoveAccount(name: "work", deletesData: true), on: "")
        #expect(try await look() == ["home"])
        guest.close()
        await second.close()
    }
}
