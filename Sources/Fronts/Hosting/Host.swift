public import Commands
public import Engine
import Synchronization
import System

/// The accounts of this process, and the one door to them.
///
/// The terminal and the listener share it, so both see the same accounts at the same time.
public final class Host: Performer, Sendable {
    /// Its keys and webhooks.
    public let store: HostStore
    /// How it is set up.
    public let options: HostOptions
    private let accounts = Mutex<[String: Account]>([:])
    private let servers = Mutex<[LocalServer]>([])

    /// Creates a host without accounts, whose keys and webhooks are kept nowhere.
    public init() {
        store = HostStore()
        options = HostOptions()
    }

    /// Creates a host without accounts.
    ///
    /// - Throws: ``CommandError/storage(_:)`` when its records cannot be read.
    public init(_ options: HostOptions) throws(CommandError) {
        self.options = options
        store = if let path = options.records { try HostStore.open(path) } else { HostStore() }
    }

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

    /// Serves other processes of this user at a private socket until the host is closed.
    ///
    /// - Parameters:
    ///   - path: The socket, beside the database of an account whose lock this process has; its folder is the
    ///     owner's alone.
    ///   - version: This program's version; guests must have the same.
    /// - Throws: ``CommandError`` when nothing can be listened to there.
    public func serve(at path: String, version: String) throws(CommandError) {
        do throws(SystemError) {
            let hello = Hello(version: version, process: ownProcess)
            let server = try LocalServer(self, at: path, hello)
            servers.withLock { $0.append(server) }
        } catch {
            throw CommandError(.unsupported, "no other process can be served: \(error)")
        }
    }

    /// Ends what guests do, then closes every account: connections end, files are released.
    public func close() async {
        let serving = servers.withLock { servers in
            defer { servers = [] }
            return servers
        }
        for server in serving { await server.stop() }
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
