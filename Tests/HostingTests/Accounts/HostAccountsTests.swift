import Commands
import Engine
import JSON
import Model
import Store
import Support
import System
import Testing

@testable import Hosting

/// Accounts that are added, renamed and removed while a host goes on.
struct HostAccountsTests {
    private let place = TemporaryDirectory()

    private var folder: AccountFolder {
        let path = place.path(of: "accounts")
        return AccountFolder(path) { (name) throws(CommandError) in
            if name == "full" { throw .storage("no place for \(name)") }
            return Account.Options(name: name, databasePath: "\(path)/\(name)/martlet.db")
        }
    }

    /// A host that serves others, with these accounts.
    private func host(_ names: String...) async throws -> Host {
        var options = HostOptions()
        options.accounts = folder
        let known: Set = ["come", "gone", "other", "*"]
        options.hookDialects = [HookDialect("test", sends: ["come", "gone"], names: known)]
        options.dialects = ["martlet", "test"]
        options.records = place.path(of: "accounts/home/host.json")
        let host = try Host(options)
        try host.serve(version: "1")
        for name in names { _ = try await host.perform(AddAccount(name: name), on: "") }
        return host
    }

    private func names(_ host: Host) async throws -> [String] {
        try await host.perform(ListAccounts(), on: "").map(\.name)
    }

    private func guest(of name: String) async throws -> RemoteHost? {
        let socket = folder.database(of: name) + ".socket"
        return try await RemoteHost.connect(to: socket, version: "1")
    }

    @Test func `an account that was added has its own file and socket, and is there next time`()
        async throws
    {
        let host = try await host("home", "work")
        #expect(try await names(host) == ["home", "work"])
        for name in ["home", "work"] {
            #expect(Files.exists(folder.database(of: name)))
            let guest = try #require(try await guest(of: name))
            #expect(try await guest.perform(GetStatus(), on: name).connection == .offline)
        }
        await #expect(throws: CommandError.invalid("there is an account work already")) {
            try await host.perform(AddAccount(name: "work"), on: "")
        }
        await host.close()
        let next = try await self.host()
        #expect(await next.openAll().isEmpty)
        #expect(try await names(next) == ["home", "work"])
        await next.close()
    }

    @Test(arguments: ["", "..", "a/b", "a.b", "\u{1b}[2J", String(repeating: "x", count: 65)])
    func `what is no name makes no account`(name: String) async throws {
        let host = try await host()
        let error = await #expect(throws: CommandError.self) {
            try await host.perform(AddAccount(name: name), on: "")
        }
        #expect(error?.code == .invalid)
        #expect(Files.names(in: folder.path).isEmpty)
        await host.close()
    }

    @Test func `removing the one that is meant where none is named is remarked on in the reply`()
        async throws
    {
        var options = HostOptions()
        options.accounts = folder
        options.records = place.path(of: "accounts/home/host.json")
        options.settings = SettingsStore(path: place.path(of: "martlet.conf"))
        let host = try Host(options)
        for name in [StandardAccount.name, "work"] {
            _ = try await host.perform(AddAccount(name: name), on: "")
        }
        let other = try await host.perform("remove-account", ["name": "work"], on: "")
        #expect(other == [:])
        let standard = try await host.perform(
            "remove-account",
            ["name": .string(StandardAccount.name)],
            on: ""
        )
        let remark = try #require(standard.object?["remarks"]?.array?.first?.string)
        #expect(remark.contains("meant where none is named"))
        #expect(RemoveAccount.remarks(on: standard) == [remark])
        await host.close()
    }

    @Test func `who still asks while an account goes is told that it is being closed`() async throws
    {
        let host = try await host("home", "work")
        let work = try #require(host.account(named: "work"))
        await work.close()
        let ways: [@Sendable () async throws -> Void] = [
            { _ = try await host.perform(ListEvents(after: 0), on: "work") },
            { _ = try await host.perform(ListEvents(after: 0, wait: 1000), on: "work") },
            { _ = try await host.perform(ListChats(), on: "work") },
            {
                let url = "http://example.org/"
                let set = SetWebhook(account: "work", dialect: "test", url: url)
                _ = try await host.perform(set, on: "")
            },
        ]
        for (number, way) in ways.enumerated() {
            let error = await #expect(throws: CommandError.self) { try await way() }
            #expect(error?.code == .ending, "\(number): \(String(describing: error))")
        }
        await host.close()
    }

    @Test func `of two who move or remove an account at once one is told that it is gone`() throws {
        try Files.makeDirectory(folder.path)
        #expect(throws: CommandError.noSuchAccount("gone")) { try folder.retire("gone") }
        #expect(throws: CommandError.noSuchAccount("gone")) { _ = try folder.lock("gone") }
        for name in ["one", "two", "held"] {
            try Files.makeDirectory(folder.directory(of: name))
            try Files.write([1], to: folder.database(of: name))
        }
        let lock = try folder.lock("held")
        #expect(throws: CommandError.noSuchAccount("gone")) {
            try folder.move("gone", to: "other", lock)
        }
        #expect(throws: CommandError.invalid("there is an account two already")) {
            try folder.move("one", to: "two", lock)
        }
    }

    @Test func `where others cannot be served it is said, and the account is open`() async throws {
        let host = try await host("home")
        #expect(host.serveTroubles == [])
        let directory = folder.directory(of: "work")
        try Files.makeDirectory(directory + "/martlet.db.socket/full")
        _ = try await host.perform(AddAccount(name: "work"), on: "")
        let trouble = try #require(host.serveTroubles.first)
        #expect(trouble.sentence.contains("no other process can be served"))
        #expect(trouble.sentence.contains("martlet.db.socket"))
        _ = try await host.perform(RemoveAccount(name: "work"), on: "")
        #expect(host.serveTroubles == [])
        await host.close()
    }

    @Test func `one that was removed stays closed, and comes back with all it had`() async throws {
        let host = try await host("home", "work")
        try await host.account(named: "work")?.database.write { transaction in
            try transaction.record(SendingFailed(id: MessageID("1"), chat: .lid("7"), reason: "x"))
        }
        _ = try await host.perform(RemoveAccount(name: "work"), on: "")
        #expect(try await names(host) == ["home"])
        #expect(try await guest(of: "work") == nil)
        await #expect(throws: CommandError.noSuchAccount("work")) {
            try await host.perform(RemoveAccount(name: "work"), on: "")
        }
        #expect(await host.openAll().isEmpty)
        #expect(try await names(host) == ["home"])
        _ = try await host.perform(AddAccount(name: "work"), on: "")
        let events = try await host.perform(ListEvents(after: 0), on: "work")
        #expect(events.entries.count == 1)
        await host.close()
    }

    @Test func `its data is deleted only when that is asked for`() async throws {
        let host = try await host("home", "work")
        // Of a process that was started with the account.
        try Files.write(Array("{}".utf8), to: "\(folder.path)/work/host.json")
        _ = try await host.perform(RemoveAccount(name: "work", deletesData: true), on: "")
        #expect(Files.names(in: folder.path) == ["home"])
        await host.close()
    }

    @Test func `what cannot be deleted is said, and its data can be deleted later`() async throws {
        let host = try await host("home", "work")
        let work = "\(folder.path)/work"
        try Files.makeDirectory("\(work)/martlet.db-media")
        try Files.write([1], to: "\(work)/martlet.db-media/nest.jpg")
        // A directory is in the place of the file with the begun texts.
        try Files.makeDirectory("\(work)/drafts.json")
        let remove = RemoveAccount(name: "work", deletesData: true)
        let refusal = await #expect(throws: CommandError.self) {
            try await host.perform(remove, on: "")
        }
        #expect(refusal?.sentence.contains("drafts.json") == true)
        try Files.removeTree("\(work)/drafts.json")
        _ = try await host.perform(AddAccount(name: "work"), on: "")
        _ = try await host.perform(remove, on: "")
        #expect(Files.names(in: folder.path) == ["home"])
        await host.close()
    }

    @Test func `whoever is called so later gets nothing of an account whose data was deleted`()
        async throws
    {
        let host = try await host("home", "work")
        _ = try await host.perform(CreateKey(role: .reader, accounts: ["work"]), on: "")
        _ = try await host.perform(CreateKey(role: .reader, accounts: ["home", "work"]), on: "")
        _ = try await host.perform(RemoveAccount(name: "work", deletesData: true), on: "")
        #expect(host.store.records.keys.map(\.access.accounts) == [["home"]])
        await host.close()
    }

    @Test func `a guest may remove the account by whose socket it came`() async throws {
        let host = try await host("home", "work")
        let guest = try #require(try await guest(of: "work"))
        _ = try await within("removal") {
            try await guest.perform(RemoveAccount(name: "work"), on: "work")
        }
        #expect(try await guest.perform(ListAccounts(), on: "").map(\.name) == ["home"])
        await host.close()
    }

    @Test func `of the socket of an account that went nothing is left when its guests have gone`()
        async throws
    {
        let host = try await host("home", "work")
        let guest = try #require(try await guest(of: "work"))
        _ = try await host.perform(RemoveAccount(name: "work"), on: "")
        #expect(host.sockets.leftCount == 1)
        guest.close()
        try await until("the end of the socket") { host.sockets.leftCount == 0 }
        await host.close()
    }

    @Test func `under a new name an account keeps its data, webhooks and keys`() async throws {
        let host = try await host("home")
        _ = try await host.perform(
            SetWebhook(account: "home", dialect: "test", url: "https://example.org/"),
            on: ""
        )
        _ = try await host.perform(CreateKey(role: .reader, accounts: ["home"]), on: "")
        let renamed = try await host.perform(
            RenameAccount(name: "home", newName: "private"),
            on: ""
        )
        #expect(renamed.name == "private")
        #expect(Files.names(in: folder.path) == ["private"])
        #expect(host.store.records.hooks.map(\.webhook.account) == ["private"])
        #expect(host.store.records.keys.map(\.access.accounts) == [["private"]])
        let kept = try HostStore.open(place.path(of: "accounts/private/host.json"))
        #expect(kept.records == host.store.records)
        #expect(try await guest(of: "private") != nil)
        await host.close()
    }

    @Test func `keys are for accounts and dialects that there are`() async throws {
        let host = try await host("home")
        let account = await #expect(throws: CommandError.self) {
            try await host.perform(CreateKey(role: .reader, accounts: ["home", "x"]), on: "")
        }
        #expect(account?.code == .noSuchAccount)
        #expect(account?.typed.sentence == #"--accounts, no. 2: there is no account "x""#)
        let dialect = await #expect(throws: CommandError.self) {
            try await host.perform(CreateKey(role: .reader, dialect: "x"), on: "")
        }
        #expect(dialect?.typed.sentence == #"--dialect: "x" is none of martlet, test"#)
        #expect(host.store.records.keys.isEmpty)
        await host.close()
    }

    @Test(
        arguments: [
            ("x", nil, #"--dialect: "x" is none of test"#),
            ("test", ["come", "x"], #"--events, no. 2: test has no event "x""#),
            ("test", ["gone", "*"], nil),
        ] as [(String, [String]?, String?)]
    )
    func `webhooks are for dialects and events that there are`(
        dialect: String,
        events: [String]?,
        sentence: String?
    ) async throws {
        let host = try await host("home")
        let url = "https://example.org/"
        let set = SetWebhook(account: "home", dialect: dialect, url: url, events: events)
        do throws(CommandError) {
            _ = try await host.perform(set, on: "")
            #expect(sentence == nil)
            let change = ChangeWebhook(account: "home", dialect: dialect, events: ["x"])
            let error = await #expect(throws: CommandError.self) {
                try await host.perform(change, on: "")
            }
            #expect(error?.advice == "it sends come, gone")
        } catch {
            #expect(error.typed.sentence == sentence)
        }
        await host.close()
    }

    /// A host whose account has a webhook, and events before it.
    private func hooked() async throws -> (host: Host, consumer: String) {
        let host = try await host("home")
        try await host.account(named: "home")?.database.write { transaction in
            try transaction.record(SendingFailed(id: MessageID("1"), chat: .lid("7"), reason: "x"))
        }
        let set = SetWebhook(account: "home", dialect: "test", url: "https://example.org/")
        let webhook = try await host.perform(set, on: "")
        return (host, Host.consumer(of: webhook))
    }

    /// Opens the account anew; whether its journal still keeps events for a consumer.
    private func keepsEvents(for consumer: String) async throws -> Bool {
        let host = try await host()
        #expect(await host.openAll().isEmpty)
        let journal = try #require(host.journal(of: "home"))
        let kept = try await journal.consumer(named: consumer, startingAfter: 0).cursor > 0
        await host.close()
        return kept
    }

    @Test func `a webhook is removed although its account is not open`() async throws {
        let (first, consumer) = try await hooked()
        await first.close()
        #expect(try await keepsEvents(for: consumer))
        let host = try await host()
        let command = RemoveWebhook(account: "home", dialect: "test")
        _ = try await host.perform(command, on: "")
        #expect(host.store.records.hooks.isEmpty)
        let error = await #expect(throws: CommandError.self) {
            try await host.perform(command, on: "")
        }
        #expect(error?.code == .noSuchAccount)
        await host.close()
        #expect(try await !keepsEvents(for: consumer))
    }

    @Test func `a webhook is removed although its account's database fails`() async throws {
        let (host, consumer) = try await hooked()
        await host.account(named: "home")?.database.close()
        _ = try await host.perform(RemoveWebhook(account: "home", dialect: "test"), on: "")
        #expect(host.store.records.hooks.isEmpty)
        await host.close()
        #expect(try await !keepsEvents(for: consumer))
    }

    @Test func `when an account cannot come back under its new name it keeps the old one`()
        async throws
    {
        let host = try await host("home")
        let url = "https://example.org/"
        _ = try await host.perform(
            SetWebhook(account: "home", dialect: "test", url: url),
            on: ""
        )
        let error = await #expect(throws: CommandError.self) {
            try await host.perform(RenameAccount(name: "home", newName: "full"), on: "")
        }
        #expect(error == .storage("no place for full"))
        #expect(try await names(host) == ["home"])
        #expect(Files.names(in: folder.path) == ["home"])
        #expect(host.store.records.hooks.map(\.webhook.account) == ["home"])
        let kept = try HostStore.open(place.path(of: "accounts/home/host.json"))
        #expect(kept.records == host.store.records)
        #expect(try await guest(of: "home") != nil)
        await host.close()
    }

    @Test func `the files of an account are changed by one process alone`()
        async throws
    {
        let other = try await host("work")
        let error = #expect(throws: CommandError.self) { _ = try folder.lock("work") }
        #expect(error?.code == .inUse)
        await other.close()
        let lock = try folder.lock("work")
        #expect(try await host().openAll().map(\.error.code) == [.inUse], "nor does another begin")
        extendLifetime(lock)
    }

    @Test func `a name that is taken renames nothing`() async throws {
        let host = try await host("home", "work")
        _ = try await host.perform(RemoveAccount(name: "work"), on: "")
        for name in ["home", "work", "a b"] {
            let error = await #expect(throws: CommandError.self) {
                try await host.perform(RenameAccount(name: "home", newName: name), on: "")
            }
            #expect(error?.code == .invalid)
        }
        #expect(try await names(host) == ["home"])
        await host.close()
    }

    @Test func `one that another process has is passed over, and named`() async throws {
        let first = try await host("home")
        let second = try await host()
        let failed = await second.openAll()
        #expect(failed.map(\.name) == ["home"])
        #expect(failed.first?.error.code == .inUse)
        await second.close()
        await first.close()
    }

    @Test func `who follows the accounts hears of each change`() async throws {
        let host = try await host("home")
        var changes = host.namesAndChanges().makeAsyncIterator()
        #expect(await changes.next() == ["home"])
        _ = try await host.perform(AddAccount(name: "work"), on: "")
        #expect(await changes.next() == ["home", "work"])
        _ = try await host.perform(RemoveAccount(name: "home"), on: "")
        #expect(await changes.next() == ["work"])
        await host.close()
        #expect(await changes.next() == nil)
    }

    @Test func `a host without a place for accounts says so`() async throws {
        let host = Host()
        let error = await #expect(throws: CommandError.self) {
            try await host.perform(AddAccount(name: "home"), on: "")
        }
        #expect(error?.code == .unsupported)
    }
}
