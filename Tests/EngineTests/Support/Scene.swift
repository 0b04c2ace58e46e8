import Commands
import Log
import Model
import Sandbox
import Store
import Support
import System
import Testing

@testable import Engine

/// A sandbox and accounts on it, for one test.
final class Scene: Sendable {
    let sandbox: SandboxServer
    let folder = TemporaryDirectory()

    /// Starts a sandbox.
    init(_ change: (inout SandboxServer.Options) -> Void = { _ in }) async throws {
        var options = SandboxServer.Options()
        options.controlPort = nil
        change(&options)
        sandbox = try await SandboxServer.start(options)
    }

    /// Opens an account whose server is the sandbox.
    func account(
        _ name: String = "a",
        clock: ManualClock? = nil,
        _ change: (inout Account.Options) -> Void = { _ in }
    ) async throws -> Account {
        var options = Account.Options(
            name: name,
            databasePath: folder.path(of: "\(name).db"),
            server: ServerEndpoint(url: sandbox.url, rootKey: sandbox.rootKey)
        )
        // Files are looked into where a test is about that.
        options.programPath = ""
        if let clock {
            let start = wallClockMilliseconds()
            options.clock = EngineClock(clock) {
                Timestamp(milliseconds: start + Int64(clock.now.offset / .milliseconds(1)))
            }
        }
        if environment("MARTLET_TEST_LOG") != nil {
            options.log = Log(level: .trace) { print("\($0) \($1)") }
        }
        change(&options)
        return try await Account.open(options)
    }

    /// Opens an account, links it by QR and waits until it is online.
    func linked(
        _ name: String = "a",
        number: String? = nil,
        clock: ManualClock? = nil,
        _ change: (inout Account.Options) -> Void = { _ in }
    ) async throws -> Account {
        let account = try await account(name, clock: clock, change)
        account.connect()
        try await sandbox.scan(account.nextCode(), account: number)
        try await account.reach(.online)
        return account
    }

    /// What the sandbox knows of the device that an account is linked as.
    func device(of account: Account) async throws -> DeviceState {
        let lid = try #require(await account.status().lid)
        return try await sandbox.tally(device: "\(lid)")
    }

    /// The number of the connection over which an account is logged in.
    func connection(of account: Account) async throws -> Int {
        try #require(try await device(of: account).connection)
    }

    /// Waits until an account is logged in over a later connection than this one.
    func reconnected(_ account: Account, after number: Int) async throws {
        try await until("a later connection") {
            (try await self.device(of: account).connection ?? 0) > number
        }
        try await account.reach(.online)
    }

    /// Waits until the sandbox has seen a stanza that fits, from the beginning.
    func stanza(
        _ what: String,
        _ fits: @escaping @Sendable (StanzaRecord) -> Bool
    ) async throws -> StanzaRecord {
        let stream = await sandbox.watchStanzas()
        if let seen = await sandbox.stanzas().first(where: fits) { return seen }
        return try await stream.first(what, where: fits)
    }
}

extension Account {
    /// How it stands, as events, and everything that is told from now on.
    private func events() -> AsyncStream<any Event> {
        let (connection, pairing) = (link.status.connection, link.status.pairing)
        return database.events(
            after: [ConnectionChanged(connection)] + (pairing.map { [PairingChanged($0)] } ?? [])
        )
    }

    /// Waits for a connection state.
    func reach(_ state: Model.ConnectionState) async throws {
        _ = try await events().first("\(state)") { $0 == ConnectionChanged(state) }
    }

    /// Waits for a stop and gives its reason.
    func stop() async throws -> StopReason {
        let event = try await events().first("a stop") { event in
            if let event = event as? ConnectionChanged, case .stopped = event.connection {
                return true
            }
            return false
        }
        guard let event = event as? ConnectionChanged, case .stopped(let reason) = event.connection
        else { throw WrongEvent() }
        return reason
    }

    /// Waits until it waits to reconnect.
    func waitsToReconnect(
        because fits: @escaping @Sendable (String) -> Bool = { _ in true }
    ) async throws {
        _ = try await events().first("a wait to reconnect") { event in
            if let event = event as? ConnectionChanged,
                case .waiting(_, let reason) = event.connection
            {
                return fits(reason)
            }
            return false
        }
    }

    /// Waits for a pairing code that fits and gives its text.
    func nextCode(
        where fits: @escaping @Sendable (_ text: String, _ index: Int) -> Bool = { _, _ in true }
    ) async throws -> String {
        try await shows("a pairing code") { state in
            guard case .code(let text, let index, _, _) = state, fits(text, index) else {
                return nil
            }
            return text
        }
    }

    /// Waits for a code to type that fits.
    func nextPhoneCode(where fits: @escaping @Sendable (String) -> Bool) async throws -> String {
        try await shows("a code to type") { state in
            guard case .phoneCode(let code, _) = state, fits(code) else { return nil }
            return code
        }
    }

    /// Waits until the standing shows something of linking that no event has.
    func shows<T: Sendable>(
        _ what: String,
        _ find: @escaping @Sendable (PairingState) -> T?
    ) async throws -> T {
        let news = news()
        return try await within(what) {
            for try await item in news {
                guard case .status(let status) = item else { continue }
                if let found = status.pairing.flatMap(find) { return found }
            }
            throw WrongEvent()
        }
    }

    /// Waits for a step of linking.
    func pairing(_ what: String, _ fits: @escaping @Sendable (PairingState) -> Bool) async throws {
        _ = try await events().first(what) { event in
            if let event = event as? PairingChanged { return fits(event.pairing) }
            return false
        }
    }
}

/// A stream gave something else than it was asked for.
struct WrongEvent: Error {}
