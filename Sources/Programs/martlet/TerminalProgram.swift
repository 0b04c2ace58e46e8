import Canvas
import Commands
import Engine
import Glibc
import Hosting
import Model
import Sandbox
import Settings
import Synchronization
import System
import TUI
import Terminal

/// `martlet`: the terminal client, on the main thread; everything else runs beside it.
@MainActor func runTerminal(_ arguments: Arguments) throws {
    guard isTerminal(.input), isTerminal(.output) else {
        throw Failure(.failed, "the terminal client needs a terminal; see martlet serve")
    }
    useOneHeap()
    try checkTerminalKind()
    let sandbox = arguments.has("sandbox") ? try EmbeddedSandbox(arguments) : nil
    defer { sandbox?.close() }
    let setup = try Setup(arguments, home: sandbox?.home)
    let code = try show(setup, sandbox, arguments)
    if code != 0 {
        sandbox?.close()
        exit(code)
    }
}

@MainActor private func show(
    _ setup: Setup,
    _ sandbox: EmbeddedSandbox?,
    _ arguments: Arguments
) throws -> Int32 {
    // The database is opened while the terminal is got ready.
    let opening = Pending { try await access(setup, sandbox?.endpoint) }
    do {
        let asks = setup.configuration.text("ui.colour_depth") == "auto"
        let screen = try Screen(
            asksColors: asks,
            drawsFlags: TerminalTraits(environment).drawsFlags
        )
        let clients = Clients(arguments, Client(setup, try opening.value(), sandbox?.server))
        defer { clients.close() }
        return TerminalProgram.run(screen, try clients.parts())
    } catch let error as TerminalError {
        switch error {
        case .notATerminal: throw Failure(.failed, "standard input and output are no terminal")
        case .unknown(let kind): throw unusableTerminal(kind)
        }
    }
}

/// Refuses kinds of terminals that have no places to paint at, before anything is painted.
private func checkTerminalKind() throws {
    let kind = environment("TERM") ?? ""
    if ["", "dumb", "unknown"].contains(kind) { throw unusableTerminal(kind) }
}

private func unusableTerminal(_ kind: String) -> Failure {
    let fault = kind.isEmpty ? "TERM is not set" : "TERM=\(kind) is no terminal that can be used"
    return Failure(.failed, "\(fault); set what yours is, e.g. TERM=xterm-256color martlet")
}

/// Opens the account, or finds the process that has it; one on the sandbox is nobody else's.
private func access(_ setup: Setup, _ sandbox: ServerEndpoint?) async throws -> AccountAccess {
    guard let sandbox else { return try await setup.access(making: .atFirstStart) }
    let (host, account) = try await setup.ownAccess(server: sandbox)
    return .own(host, account)
}

/// What serves the accounts of this terminal: where another process had them and is gone, whatever comes after it.
private final class Clients: Sendable {
    private let arguments: Arguments
    private let present: Mutex<Client>

    init(_ arguments: Arguments, _ first: Client) {
        self.arguments = arguments
        present = Mutex(first)
    }

    func parts() throws -> TerminalParts {
        var parts = try present.withLock { $0 }.parts()
        parts.takeOver = { try self.takeOver($0) }
        return parts
    }

    /// Finds whatever process has the accounts by now, or takes them: all of them before it returns, so that none that
    /// is on the screen seems to be gone.
    private func takeOver(_ account: String) throws -> TerminalParts {
        let setup = try Setup(arguments, profile: account)
        let access = try Pending {
            let access = try await setup.access(making: .never)
            if case .own(let host, _) = access, !setup.isAlone { _ = await host.openAll() }
            return access
        }.value()
        let next = Client(setup, access, nil)
        var parts: TerminalParts
        do {
            parts = try next.parts()
        } catch {
            next.close()
            throw error
        }
        let former = present.withLock { present in
            defer { present = next }
            return present
        }
        let start = parts.start
        parts.start = { tell in
            // Not before: nobody follows it any more by now.
            former.close()
            start(tell)
        }
        parts.takeOver = { try self.takeOver($0) }
        return parts
    }

    func close() { present.withLock { $0 }.close() }
}

/// The account on show with what serves it.
private struct Client {
    private let setup: Setup
    private let access: AccountAccess
    private let sandbox: SandboxServer?
    private let toggle: ListenerSwitch?
    /// What goes on until the end: events on their way to webhooks, accounts that are opened.
    private let tasks = TaskList()

    init(_ setup: Setup, _ access: AccountAccess, _ sandbox: SandboxServer?) {
        self.setup = setup
        self.access = access
        self.sandbox = sandbox
        toggle = if case .own(let host, _) = access { ListenerSwitch(setup, host) } else { nil }
    }

    /// What the loop needs.
    func parts() throws -> TerminalParts {
        var parts =
            switch access {
            case .own(let host, let account): ownParts(host, account)
            case .guest(let host, let name): try guestParts(host, name, setup.lasting(host))
            }
        if let sandbox {
            parts.scan = { text in await problem { _ = try await sandbox.scan(text) } }
            parts.enterCode = { code in await problem { _ = try await sandbox.enter(code: code) } }
        }
        return parts
    }

    private func ownParts(_ host: Host, _ account: Account) -> TerminalParts {
        let isSandbox = sandbox != nil
        let (setup, tasks) = (setup, tasks)
        let store = StoredOpening(account: account, isSandbox: isSandbox)
        var parts = shared(
            performer: access,
            account: account.options.name,
            opening: { store.opening(for: $0) },
            news: { account.news() },
            names: { host.namesAndChanges() },
            follow: { name in
                guard let account = host.account(named: name) else { return nil }
                let news = account.news()
                let store = StoredOpening(account: account, isSandbox: isSandbox)
                return (store.opening(for: Client.usualSize), news)
            }
        )
        parts.start = { tell in
            host.connect()
            tasks.add(Task { await setup.settings.watch() })
            tasks.add(Task { await setup.deliverEvents(of: host) })
            guard !setup.isAlone else { return }
            tasks.add(
                Task {
                    for failed in await host.openAll() { tell("\(failed.name): \(failed.error)") }
                }
            )
        }
        if let toggle { parts.listen = { on in try await toggle.turn(on) } }
        return parts
    }

    /// Where another process has the account, it stays connected, and the listener is its own.
    private func guestParts(
        _ host: RemoteHost,
        _ name: String,
        _ guest: LastingGuest
    ) throws -> TerminalParts {
        let (setup, tasks) = (setup, tasks)
        // Before anything is read, so that nothing that happens between is missed.
        let news = try Pending { try await guest.news(of: name) }.value()
        let accounts = GuestAccounts(
            guest,
            in: setup.places.data,
            first: name,
            isAlone: setup.isAlone
        )
        var parts = shared(
            performer: guest,
            account: name,
            opening: { remoteOpening(of: name, over: guest, for: $0) },
            news: { news },
            names: { accounts.names },
            follow: { try await accounts.follow($0, Client.usualSize) }
        )
        parts.look = { await accounts.look() }
        parts.start = { _ in
            tasks.add(Task { await setup.settings.watch() })
            tasks.add(Task { await accounts.watch() })
        }
        parts.owner = host.process
        return parts
    }

    /// What is known of the listener before anybody switches it on.
    private var listenerPlace: ListenerPlace {
        switch access {
        case .own:
            .own(
                address: CleanText(name: setup.configuration.text("api.listen")),
                keyFile: CleanText(name: setup.shownPath(setup.apiKey))
            )
        case .guest: .other
        }
    }

    /// The size for which accounts are read that are not on the screen.
    private static let usualSize = Size(columns: 80, rows: 50)

    private func shared(
        performer: any Performer,
        account: String,
        opening: @escaping @Sendable (Size) -> Opening,
        news: @escaping @Sendable () -> TerminalParts.News?,
        names: @escaping @Sendable () -> AsyncStream<[String]>,
        follow:
            @escaping @Sendable (String) async throws -> (
                opening: Opening, news: TerminalParts.News
            )?
    ) -> TerminalParts {
        let (places, settings) = (setup.places, setup.settings)
        let keeper = Keeper(
            drafts: { places.drafts(of: $0) },
            layout: places.layout
        )
        let (keys, problem) = keyFile(setup.places.configuration + "/keys.conf")
        return TerminalParts(
            performer: performer,
            account: account,
            opening: opening,
            news: news,
            names: names,
            follow: follow,
            listenerPlace: listenerPlace,
            configuration: setup.configuration,
            settings: { settings.changes() },
            themes: setup.settings.themes,
            keys: keys,
            keeper: keeper,
            picture: CodePicture(setup.places.codePicture),
            problems: setup.problems + (problem.map { [$0] } ?? [])
        )
    }

    /// The person's own keys; without them, and with the reason, when their file cannot be read.
    private func keyFile(_ path: String) -> (keys: KeyFile?, problem: Problem?) {
        do {
            let text = String(decoding: try Files.read(path), as: UTF8.self)
            return (KeyFile(text, file: "keys.conf"), nil)
        } catch {
            guard !error.isNotFound else { return (nil, nil) }
            return (nil, Problem(file: "keys.conf", line: 0, text: "\(error)"))
        }
    }

    func close() {
        let (access, toggle, tasks) = (access, toggle, tasks)
        let closing = Pending {
            _ = try await toggle?.turn(false)
            await tasks.end()
            await access.letGo()
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
