public import Commands
public import Engine
import Log
public import Model
import Synchronization

/// Carries out commands on the accounts of this process and passes their events on.
///
/// The one thing between front ends and accounts: the terminal and the listener share it, so both
/// see the same accounts at the same time.
public final class Service: Performer, Sendable {
    private let accounts = Mutex<[String: Account]>([:])

    /// Creates a service without accounts.
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

    /// Carries out a command on the account with this name.
    public func perform<C: Command>(
        _ command: C,
        on name: String
    ) async throws(CommandError) -> C.Reply {
        guard let account = account(named: name) else { throw .noSuchAccount(name) }
        guard let handled = command as? any Handled<C.Reply> else { throw .unsupported }
        return try await handled.run(on: account)
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

/// A command that this service knows how to carry out.
///
/// Each command in `Commands` conforms in a file of this target, next to those of its area.
protocol Handled<Reply>: Command {
    func run(on account: Account) async throws(CommandError) -> Reply
}
