import Crypto
import Encodings
import Foundation
import Sandbox
import Support
import Testing

/// A linked installation whose `martlet serve` is killed again and again.
struct KillMachine: Sendable {
    /// The account's number.
    static let account = "15550100001"
    let sandbox: SandboxServer
    let home = TemporaryDirectory()
    /// The device that was linked.
    let device: String

    /// Links an installation.
    init(_ sandbox: SandboxServer) async throws {
        self.sandbox = sandbox
        let linking = try Self.start(home, sandbox, ["link", "--text"])
        let code = try await within("pairing string") { await linking.output.next() }
        device = "\(try await sandbox.scan(code ?? ""))"
        let end = try await within("end of linking") { await linking.end() }
        #expect(end == .exit(0))
    }

    /// The account's database.
    var database: String { home.path(of: "data/default/martlet.db") }

    private static func start(
        _ home: TemporaryDirectory,
        _ sandbox: SandboxServer,
        _ arguments: [String]
    ) throws -> ChildProcess {
        let place = [
            "--home", home.path, "--server", sandbox.url, "--server-root-key",
            Hex.encode(sandbox.rootKey.bytes), "-o", "hooks.allow_private=on",
        ]
        return try ChildProcess(Program.path("martlet"), arguments + place)
    }

    /// Starts a command.
    func start(_ arguments: [String]) throws -> ChildProcess {
        try Self.start(home, sandbox, arguments)
    }

    /// Starts a life.
    func serve() throws -> ChildProcess { try start(["serve", "--listen", "127.0.0.1:0"]) }

    /// Waits for the login; from then on answers take as long as over a network, so that much is under way at any
    /// moment.
    func login(of serving: ChildProcess) async throws {
        let errors = serving.errors
        _ = try await within("login") { await errors.next { $0.hasSuffix("online") } }
        let online = await sandbox.state().connections.filter { $0.phase == "loggedIn" }
        guard let newest = online.map(\.number).max() else { return }
        try await sandbox.delay(newest, milliseconds: 40)
    }

    /// Ends a life.
    func kill(_ serving: ChildProcess) async {
        serving.send(signal: SIGKILL)
        #expect(await serving.end() == .signal(SIGKILL))
    }

    /// Lets the last life end as it should.
    func stop(_ serving: ChildProcess) async {
        serving.send(signal: SIGTERM)
        #expect(await serving.end() == .exit(0))
    }
}
