public import Commands
import Model
import Synchronization
import System

/// The process that has the accounts, whichever that is at the moment: when one goes, the next one that has them
/// takes its place.
public final class LastingGuest: Performer, Sendable {
    private let path: String
    private let accounts: AccountFolder?
    private let version: String
    private let host: Mutex<RemoteHost>

    /// Begins with the process that is there.
    ///
    /// - Parameters:
    ///   - host: The process.
    ///   - database: Where the account's data are: it and any that follows it listens beside.
    ///   - accounts: Where the accounts of the process lie; one that lies there comes back once it is opened.
    ///   - version: This program's version.
    public init(
        _ host: RemoteHost,
        beside database: String,
        accounts: AccountFolder? = nil,
        version: String
    ) {
        path = Sockets.path(beside: database)
        self.accounts = accounts
        self.version = version
        self.host = Mutex(host)
    }

    /// The process that was asked last.
    public var process: Int32 { host.withLock { $0 }.process }

    /// Ends the connection.
    public func close() { host.withLock { $0 }.close() }

    /// Hands a command to the process that has the accounts.
    ///
    /// One that was on its way when a process went is not repeated: nobody knows whether it was carried out.
    public func perform<C: Command>(
        _ command: C,
        on account: String
    ) async throws(CommandError) -> C.Reply {
        try await present().perform(command, on: account)
    }

    /// The process that is there now.
    private func present() async throws(CommandError) -> RemoteHost {
        let known = host.withLock { $0 }
        guard known.isOver else { return known }
        guard let next = try await RemoteHost.connect(to: path, version: version) else {
            throw CommandError(.hostGone)
        }
        host.withLock { $0 = next }
        return next
    }

    /// Whether an account lies where the process opens all that do.
    func isKept(_ account: String) -> Bool {
        accounts.map { $0.holds(account) && !$0.isRemoved(account) } ?? false
    }

    /// The news of an account, from one process after another; ends when the account is no longer among theirs.
    ///
    /// While there is none, the account is ``ConnectionState/hostGone``; when the next one is there,
    /// what happened between counts as lost.
    ///
    /// - Throws: ``CommandError`` when the process that is there now does not tell.
    public func news(
        of account: String
    ) async throws(CommandError) -> LastingNews {
        let first = try await present().news(of: account)
        let place = accounts?.directory(of: account) ?? Files.directory(of: path)
        return LastingNews(first, in: place) { () throws(CommandError) in
            do throws(CommandError) {
                return try await self.present().news(of: account)
            } catch {
                // A process that began just now has it when its turn comes.
                guard error.code == .noSuchAccount, self.isKept(account) else { throw error }
                throw CommandError(.hostGone)
            }
        }
    }
}
