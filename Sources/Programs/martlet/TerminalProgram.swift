import Commands
import Engine
import Glibc
import Hosting
import Model
import Sandbox
import Settings
import System
import TUI
import Terminal

/// `martlet`: the terminal client, on the main thread; everything else runs beside it.
@MainActor func runTerminal(_ arguments: Arguments) throws {
    guard isTerminal(.input), isTerminal(.output) else {
        throw Failure(.failed, "the terminal client needs a terminal; see martlet serve")
    }
    let sandbox = arguments.has("sandbox") ? try EmbeddedSandbox(arguments) : nil
    defer { sandbox?.close() }
    let setup = try Setup(arguments, home: sandbox?.home)
    let code = try show(setup, sandbox)
    guard code == 0 else {
        sandbox?.close()
        exit(code)
    }
}

@MainActor private func show(_ setup: Setup, _ sandbox: EmbeddedSandbox?) throws -> Int32 {
    let server = sandbox?.endpoint
    // The database is opened while the terminal is got ready.
    let opening = Pending { try await setup.ownAccess(server: server) }
    do {
        let screen = try Screen()
        let client = Client(setup, try opening.value(), sandbox?.server)
        defer { client.close() }
        return TerminalProgram.run(screen, client.parts())
    } catch let error as TerminalError {
        switch error {
        case .notATerminal: throw Failure(.failed, "standard input and output are no terminal")
        case .unknown(let kind): throw Failure(.failed, "unknown terminal: TERM=\(kind)")
        }
    }
}

/// The account on show with what serves it.
private struct Client {
    private let setup: Setup
    private let host: Host
    private let account: Account
    private let sandbox: SandboxServer?
    private let toggle: ListenerSwitch

    init(_ setup: Setup, _ access: (host: Host, account: Account), _ sandbox: SandboxServer?) {
        self.setup = setup
        (host, account) = access
        self.sandbox = sandbox
        toggle = ListenerSwitch(setup, host)
    }

    /// What the loop needs.
    func parts() -> TerminalParts {
        let directory = setup.places.configuration
        let (account, sandbox, setup, host) = (account, sandbox, setup, host)
        let store = StoredOpening(account: account, isSandbox: sandbox != nil)
        var parts = TerminalParts(
            performer: host,
            openings: { [store.opening(for: $0)] },
            accounts: host.names,
            news: { host.account(named: $0)?.news() },
            start: {
                account.connect()
                Task { await setup.deliverEvents(of: host) }
            },
            listen: { [toggle] on in try await toggle.turn(on) },
            configuration: setup.configuration,
            theme: { name in
                let path = "\(directory)/Themes/\(name).conf"
                guard !name.contains("/"), let bytes = try? Files.read(path) else { return nil }
                return String(decoding: bytes, as: UTF8.self)
            },
            keys: (try? Files.read("\(directory)/keys.conf")).map {
                KeyFile(String(decoding: $0, as: UTF8.self), file: "keys.conf")
            },
            pictures: setup.places.state,
            problems: setup.problems
        )
        if let sandbox {
            parts.scan = { text in await problem { _ = try await sandbox.scan(text) } }
            parts.enterCode = { code in await problem { _ = try await sandbox.enter(code: code) } }
        }
        return parts
    }

    func close() {
        let (host, toggle) = (host, toggle)
        let closing = Pending {
            _ = try await toggle.turn(false)
            await host.close()
        }
        try? closing.value()
    }
}

/// Runs something and says what went wrong, if anything.
private func problem(_ work: () async throws -> Void) async -> String? {
    do {
        try await work()
        return nil
    } catch {
        return "\(error)"
    }
}
