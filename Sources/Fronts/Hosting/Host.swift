public import Commands
public import Engine
import Model
import Synchronization
import System

/// The accounts of this process, and the one door to them.
///
/// The terminal and the listener share it, so both see the same accounts at the same time.
public final class Host: Performer, Sendable {
    struct Accounts {
        var byName: [String: Account] = [:]
        /// Why those of the folder that are not open could not be opened, by their names.
        var unopened: [String: CommandError] = [:]
        /// Whether accounts connect as soon as they are there.
        var connects = false
        var isClosed = false
        var observers: [Int: AsyncStream<[String]>.Continuation] = [:]
        var lastObserver = 0

        /// The names of the accounts, in order.
        var names: [String] { byName.keys.sorted() }
    }

    /// Its keys and webhooks.
    public let store: HostStore
    /// How it is set up.
    public let options: HostOptions
    let accounts = Mutex(Accounts())
    let sockets = Sockets()
    /// What the receivers of webhooks never took, by the webhooks' ids.
    let givenUp = Mutex<[String: Webhook.GivenUp]>([:])
    /// What goes wrong with each webhook now, by its id.
    let troubles = Mutex<[String: Webhook.Trouble]>([:])

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
        store =
            if let path = options.records {
                try HostStore.open(path, log: options.log)
            } else {
                HostStore()
            }
    }

    /// Takes an account in under its name; a name stands for one account at a time.
    ///
    /// - Returns: Whether the host still takes accounts; otherwise it is the caller's to close.
    @discardableResult
    public func add(_ account: Account) -> Bool { add(account) {} }

    /// The same, with something that is done before anybody can take the account out again.
    func add(_ account: Account, _ then: () -> Void) -> Bool {
        let connects: Bool? = accounts.withLock { accounts in
            guard !accounts.isClosed else { return nil }
            accounts.byName[account.options.name] = account
            accounts.unopened[account.options.name] = nil
            accounts.tellNames()
            then()
            return accounts.connects
        }
        if connects == true { account.connect() }
        return connects != nil
    }

    /// The account with this name.
    public func account(named name: String) -> Account? {
        accounts.withLock { $0.byName[name] }
    }

    /// The names of the accounts, in order.
    public var names: [String] { accounts.withLock { $0.names } }

    /// The names of the accounts, now and after each change.
    public func namesAndChanges() -> AsyncStream<[String]> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: [String].self,
            bufferingPolicy: .bufferingNewest(1)
        )
        let number = accounts.withLock { accounts in
            accounts.lastObserver += 1
            accounts.observers[accounts.lastObserver] = continuation
            continuation.yield(accounts.names)
            return accounts.lastObserver
        }
        continuation.onTermination = { [weak self] _ in
            self?.accounts.withLock { _ = $0.observers.removeValue(forKey: number) }
        }
        return stream
    }

    /// Has every account connect, those that come later as well.
    public func connect() {
        let all = accounts.withLock { accounts in
            accounts.connects = true
            return Array(accounts.byName.values)
        }
        for account in all { account.connect() }
    }

    /// Carries out a command on the account with this name, or on the host, whatever the name.
    public func perform<C: Command>(
        _ command: C,
        on name: String
    ) async throws(CommandError) -> C.Reply {
        if let operation = command as? any HostOperation<C.Reply> {
            return try await operation.run(on: self)
        }
        guard let account = account(named: name) else { throw missing(name) }
        do throws(CommandError) {
            return try await account.perform(command)
        } catch {
            throw error == .notLinked ? .notLinked(name) : error
        }
    }

    /// Serves other processes of this user until the host is closed, at a private socket beside the database of
    /// each account: of those that it has, and of those that come later.
    ///
    /// - Parameter version: This program's version; guests must have the same.
    /// - Throws: ``CommandError`` when nothing can be listened to there.
    public func serve(version: String) throws(CommandError) {
        sockets.hello = Hello(version: version, process: ownProcess)
        let all = accounts.withLock { $0.byName }
        for account in all.values { try serve(account) }
    }

    /// Serves other processes beside an account's database, if any are served.
    func serve(_ account: Account) throws(CommandError) {
        do throws(SystemError) {
            try sockets.open(for: account, of: self)
        } catch {
            throw Self.unserved(error)
        }
    }

    /// Why other processes find no way to some of the accounts; they are open all the same.
    public var serveTroubles: [CommandError] { sockets.troubles.map(Self.unserved) }

    private static func unserved(_ error: SystemError) -> CommandError {
        CommandError(
            .unsupported,
            "no other process can be served: \(error)",
            advice: "take away what is in the way and start again"
        )
    }

    /// Ends what guests do, then closes every account: connections end, files are released.
    public func close() async {
        let observers = accounts.withLock { accounts in
            accounts.isClosed = true
            return Array(accounts.observers.values)
        }
        // Not under the lock: an end is told to the host at once.
        for observer in observers { observer.finish() }
        await sockets.close()
        let all = accounts.withLock { accounts in
            defer { accounts.byName = [:] }
            return Array(accounts.byName.values)
        }
        for account in all { await account.close() }
    }
}

extension Host.Accounts {
    /// Tells those who follow the accounts which there are.
    func tellNames() {
        for observer in observers.values { observer.yield(names) }
    }
}

/// A command about the host itself, such as its list of accounts, as the host carries it out.
///
/// One conformance a file, as `Operation` in the engine.
protocol HostOperation<Reply>: Command {
    /// Does it.
    func run(on host: Host) async throws(CommandError) -> Reply
}
