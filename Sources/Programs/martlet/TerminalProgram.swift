import Commands
import Crypto
import Dispatch
import Engine
import Glibc
import Hosting
import Model
import Sandbox
import Settings
import Store
import Synchronization
import System
import TUI
import Terminal

/// `martlet`: the terminal client, on the main thread; everything else runs beside it.
@MainActor func runTerminal(_ arguments: Arguments) throws {
    guard isTerminal(.input), isTerminal(.output) else {
        throw Failure(.failed, "the terminal client needs a terminal; see martlet serve")
    }
    let sandbox = arguments.has("sandbox") ? try startSandbox(arguments) : nil
    let setup = try Setup(arguments, home: sandbox?.home)
    let client = try Client(setup, sandbox: sandbox?.server)
    defer {
        client.close()
        sandbox?.close()
    }
    let code: Int32
    do throws(TerminalError) {
        code = try TerminalProgram.run(client.parts())
    } catch {
        switch error {
        case .notATerminal: throw Failure(.failed, "standard input and output are no terminal")
        case .unknown(let kind): throw Failure(.failed, "unknown terminal: TERM=\(kind)")
        }
    }
    guard code == 0 else {
        client.close()
        sandbox?.close()
        exit(code)
    }
}

/// The account on show with what serves it.
private struct Client {
    private let setup: Setup
    private let host: Host
    private let account: Account
    private let sandbox: SandboxServer?
    private let toggle: ListenerSwitch

    init(_ setup: Setup, sandbox: SandboxServer?) throws {
        self.setup = setup
        self.sandbox = sandbox
        let server = sandbox.map { ServerEndpoint(url: $0.url, rootKey: $0.rootKey) }
        (host, account) = try blocking { try await setup.ownAccess(server: server) }
        toggle = ListenerSwitch(setup, host)
    }

    /// What the loop needs, read from the store without waiting for anything.
    func parts() -> TerminalProgram.Parts {
        let directory = setup.places.configuration
        let (account, sandbox, setup, host) = (account, sandbox, setup, host)
        var parts = TerminalProgram.Parts(
            performer: host,
            opening: opening(isSandbox: sandbox != nil),
            events: { account.events() },
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

    private func opening(isSandbox: Bool) -> Opening {
        let nothing = AccountStatus(
            connection: .offline,
            pairing: nil,
            jid: nil,
            lid: nil,
            pushName: nil,
            queued: 0
        )
        let stored = try? account.database.readNow { reader in
            var status = nothing
            let credentials = try reader.credentials
            status.jid = credentials?.jid
            status.lid = credentials?.lid
            status.pushName = credentials?.pushName
            status.queued = try reader.queuedCount()
            let chats = try reader.chats(limit: Opening.chatCount + 1)
            let first = chats.first
            return Opening(
                account: setup.profile,
                status: status,
                chats: Array(chats.prefix(Opening.chatCount)),
                hasMoreChats: chats.count > Opening.chatCount,
                messages: try first.map {
                    try reader.messages(chat: $0.jid, limit: Opening.messageCount)
                } ?? [],
                isSandbox: isSandbox
            )
        }
        return stored ?? Opening(account: setup.profile, status: nothing, isSandbox: isSandbox)
    }

    func close() {
        let (host, toggle) = (host, toggle)
        try? blocking {
            _ = try await toggle.turn(false)
            await host.close()
        }
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

/// An embedded sandbox and the directory of its account, both gone when the program ends.
private struct EmbeddedSandbox {
    let server: SandboxServer
    /// Where the account is kept; nil when the person named a place.
    let home: String?

    func close() {
        let server = server
        try? blocking { await server.stop() }
        if let home { Files.removeTree(home) }
    }
}

private func startSandbox(_ arguments: Arguments) throws -> EmbeddedSandbox {
    var options = SandboxServer.Options()
    options.seed = try arguments.number("seed", 0...UInt64.max)
    options.isLiving = true
    let chosen = options
    let server = try blocking { try await SandboxServer.start(chosen) }
    let home = arguments.has("home") ? nil : try Files.makeTemporaryDirectory("martlet-sandbox")
    return EmbeddedSandbox(server: server, home: home)
}

/// Waits on the main thread for work that runs elsewhere.
private func blocking<T: Sendable>(_ work: @escaping @Sendable () async throws -> T) throws -> T {
    let done = DispatchSemaphore(value: 0)
    let box = ResultBox<T>()
    Task.detached {
        do {
            box.fill(.success(try await work()))
        } catch {
            box.fill(.failure(error))
        }
        done.signal()
    }
    done.wait()
    return try box.value()
}

/// Where a task leaves what the main thread waits for.
private final class ResultBox<T: Sendable>: Sendable {
    private let content = Mutex<Result<T, any Error>?>(nil)

    func fill(_ result: Result<T, any Error>) { content.withLock { $0 = result } }

    func value() throws -> T {
        guard let result = content.withLock({ $0 }) else { throw CancellationError() }
        return try result.get()
    }
}
