import Engine
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
            try Files.makeDirectory(home)
            options.stateFile = try Places(home: home).world
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

    /// Where its server is.
    var endpoint: ServerEndpoint { ServerEndpoint(url: server.url, rootKey: server.rootKey) }

    func close() {
        let server = server
        try? Pending { await server.stop() }.value()
        if let home { try? Files.removeTree(home) }
    }
}
