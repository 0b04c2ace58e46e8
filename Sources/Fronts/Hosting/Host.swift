public import Commands
public import Engine
public import Model
import Synchronization

/// The accounts of this process, and the one door to them.
///
/// The terminal and the listener share it, so both see the same accounts at the same time.
public final class Host: Performer, Sendable {
    private let accounts = Mutex<[String: Account]>([:])

    /// Creates a host without accounts.
    public init() {}

    /// Takes an account in under its name; a name stands for one account at a time.
    public func add(_ account: Account) {
        accounts.withLock { $0[account.options.name] = account }
    }

    /// The account with this name.
    public func account(named name: String) -> Account? {
        accounts.withLock { $0[name] }
    }

    /// The names of the accounts, in order.
    public var names: [String] { accounts.withLock { $0.keys.sorted() } }

    /// Carries out a command on the account with this name, or on the host, whatever the name.
    public func perform<C: Command>(
        _ command: C,
        on name: String
    ) async throws(CommandError) -> C.Reply {
        if let operation = command as? any HostOperation<C.Reply> {
            return try await operation.run(on: self)
        }
        guard let account = account(named: name) else { throw .noSuchAccount(name) }
        return try await account.perform(command)
    }

    /// The events of one account from now on, after its present state; nil when there is none.
    public func events(of name: String) -> AsyncStream<any Event>? {
        account(named: name)?.events()
    }

    /// Closes every account: connections end, files are released.
    public func close() async {
        let all = accounts.withLock { accounts in
            defer { accounts = [:] }
            return Array(accounts.values)
        }
        for account in all { await account.close() }
    }
}

/// A command about the host itself, such as its list of accounts, as the host carries it out.
///
/// One conformance a file, as `Operation` in the engine.
protocol HostOperation<Reply>: Command {
    /// Does it.
    func run(on host: Host) async throws(CommandError) -> Reply
}
