import Commands
import Engine
import Hosting
import Model
import Sandbox
import System

/// An embedded sandbox and the directory of its account, both gone when the program ends; where the person named a
/// directory, both are there again.
struct EmbeddedSandbox {
    let server: SandboxServer
    /// Where the account is kept; nil when the person named a place.
    let home: String?

    init(_ arguments: Arguments) throws {
        var options = SandboxServer.Options()
        options.seed = try arguments.number("seed", 0...UInt64.max)
        options.isLiving = true
        if let home = arguments.value("home") {
            let places = try Places(home: home)
            // Where there is a world, the accounts are its own, or refused as they are opened.
            if let world = places.world, !Files.exists(world) { try Self.checkAccounts(places) }
            try Files.makeDirectory(home)
            options.stateFile = places.world
        }
        let chosen = options
        do {
            server = try Pending { try await SandboxServer.start(chosen) }.value()
        } catch let error as SandboxError {
            guard case .worldInUse = error, let home = arguments.value("home") else { throw error }
            let way = "martlet --home \(home) is a terminal beside it"
            throw Failure(.failed, "\(error); \(way)")
        }
        home = arguments.has("home") ? nil : try Files.makeTemporaryDirectory("martlet-sandbox")
    }

    /// Refuses a place where something is linked already: the sandbox knows nothing of it, and would have it log out.
    private static func checkAccounts(_ places: Places) throws {
        let folder = AccountFolder(places.data) { options(of: $0, places) }
        for name in folder.names {
            let options = options(of: name, places)
            let isLinked: Bool
            do {
                isLinked = try Pending {
                    let account = try await Account.open(options, makes: false)
                    let isLinked = await account.status().jid != nil
                    await account.close()
                    return isLinked
                }.value()
            } catch let error as CommandError {
                throw Failure(error)
            }
            guard !isLinked else {
                throw Failure(
                    .usage,
                    "the account \(name) here is a real one, which a sandbox would log out: name another --home"
                )
            }
        }
    }

    private static func options(of name: String, _ places: Places) -> Account.Options {
        Account.Options(name: name, databasePath: places.database(of: name))
    }

    /// Where its server is.
    var endpoint: ServerEndpoint { ServerEndpoint(url: server.url, rootKey: server.rootKey) }

    func close() {
        let server = server
        try? Pending { await server.stop() }.value()
        if let home { try? Files.removeTree(home) }
    }
}
