public import Commands
import Log

/// The way to the host itself, for what is about no single account: its list of accounts, keys, webhooks,
/// settings.
public enum HostAccess: Performer, Sendable {
    /// This process is the host.
    case own(Host)
    /// Another process is.
    case guest(RemoteHost)

    /// Finds the process that has any of the accounts, or makes this one the host of those that there are.
    ///
    /// - Parameters:
    ///   - setup: How this process is set up when it is the host.
    ///   - version: This program's version.
    ///   - turn: How long it waits for its turn where too many programs come at once.
    /// - Returns: The way to it; no account connects.
    /// - Throws: ``CommandError``, such as that the other process is of another version.
    public static func open(
        _ setup: HostOptions,
        version: String,
        turn: Duration = .seconds(60)
    ) async throws(CommandError) -> HostAccess {
        let names = setup.accounts?.names ?? []
        let running = try await running(setup, among: names, version: version, turn: turn)
        if let host = running {
            return .guest(host)
        }
        let host = try Host(setup)
        for unopened in await host.openAll() {
            setup.log.warning("\(unopened.name) is not open: \(unopened.error)")
        }
        return .own(host)
    }

    /// Finds the process that has any of these accounts; nil when none has.
    ///
    /// - Parameters:
    ///   - setup: Where the accounts are.
    ///   - names: The accounts.
    ///   - version: This program's version.
    ///   - turn: How long it waits for its turn where too many programs come at once.
    /// - Returns: The way to it.
    /// - Throws: ``CommandError``, such as that the other process is of another version.
    public static func running(
        _ setup: HostOptions,
        among names: [String],
        version: String,
        turn: Duration = .seconds(60)
    ) async throws(CommandError) -> RemoteHost? {
        for name in names {
            let path = Sockets.path(beside: setup.accounts?.database(of: name) ?? "")
            let host = try await RemoteHost.connect(to: path, version: version, turn: turn)
            if let host { return host }
        }
        return nil
    }

    /// Carries out a command where the host is.
    public func perform<C: Command>(
        _ command: C,
        on account: String
    ) async throws(CommandError) -> C.Reply {
        switch self {
        case .own(let host): try await host.perform(command, on: account)
        case .guest(let host): try await host.perform(command, on: account)
        }
    }

    /// Lets go of it, even in a task that was cancelled.
    public func letGo() async {
        switch self {
        case .own(let host): await Task { await host.close() }.value
        case .guest(let host): host.close()
        }
    }
}
