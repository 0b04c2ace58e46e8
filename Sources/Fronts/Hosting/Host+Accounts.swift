public import Commands
import Engine
import Log
import Synchronization

/// What became of an attempt to open an account.
public struct UnopenedAccount: Sendable {
    /// Its name.
    public let name: String
    /// Why it was not opened.
    public let error: CommandError
}

extension Host {
    /// Opens every account of the folder that the host does not have yet.
    ///
    /// - Returns: Those that could not be opened, such as those that another process has.
    public func openAll() async -> [UnopenedAccount] {
        var failed: [UnopenedAccount] = []
        for name in options.accounts?.names ?? [] where account(named: name) == nil {
            do throws(CommandError) {
                try await open(name)
            } catch {
                failed.append(UnopenedAccount(name: name, error: error))
                accounts.withLock { $0.unopened[name] = error }
            }
        }
        return failed
    }

    /// Why an account that is asked for is not here: it could not be opened, or there is none of this name.
    func missing(_ name: String) -> CommandError {
        let error = accounts.withLock { $0.unopened[name] }
        guard let error, options.accounts?.holds(name) == true else { return .noSuchAccount(name) }
        return error
    }

    /// Opens an account of the folder, or makes one where `makes` says that it may, and serves others beside it.
    @discardableResult
    func open(_ name: String, makes: Bool = false) async throws(CommandError) -> Account {
        let account = try await folder().open(name, makes: makes)
        guard !accounts.withLock({ $0.isClosed }) else {
            await account.close()
            throw .ending
        }
        await forgetRemovedHooks(of: account)
        let isAdded = add(account) {
            // Not before: a guest who sees the socket come asks which accounts there are.
            do throws(CommandError) {
                try serve(account)
            } catch {
                account.options.log.warning("\(error)")
            }
        }
        guard isAdded else {
            await account.close()
            throw .ending
        }
        return account
    }

    /// Closes an account of the folder; of two who ask at once, one does it.
    func closeAccount(_ name: String) async throws(CommandError) {
        let folder = try folder()
        let account = try accounts.withLock { (accounts) throws(CommandError) in
            guard let account = accounts.byName[name] else { throw .noSuchAccount(name) }
            guard account.options.databasePath == folder.database(of: name) else {
                throw CommandError(.unsupported, "\(name) does not lie among the others")
            }
            accounts.byName[name] = nil
            accounts.tellNames()
            return account
        }
        sockets.leave(name)
        await account.close()
    }

    /// Whether the host has an account of this name, or it lies in the folder, removed or not; without a folder
    /// every name may be that of one.
    func knows(_ name: String) -> Bool {
        account(named: name) != nil || options.accounts?.holds(name) ?? true
    }

    /// Where accounts lie.
    func folder() throws(CommandError) -> AccountFolder {
        guard let folder = options.accounts else {
            throw CommandError(.unsupported, "this host has no place for further accounts")
        }
        return folder
    }

    /// An account as lists show it.
    func entry(_ account: Account) async -> AccountEntry {
        AccountEntry(name: account.options.name, status: await account.status())
    }
}
