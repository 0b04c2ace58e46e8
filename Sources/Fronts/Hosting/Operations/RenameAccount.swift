import Commands
import Engine

extension RenameAccount: HostOperation {
    func run(on host: Host) async throws(CommandError) -> AccountEntry {
        guard AccountFolder.isName(newName) else {
            throw .invalid("an account's name has 1 to 64 letters, digits, - and _")
        }
        guard host.account(named: newName) == nil, try !host.folder().holds(newName) else {
            throw .taken(newName)
        }
        try await host.closeAccount(name)
        do throws(CommandError) {
            try host.moveAccount(name, to: newName)
        } catch {
            throw await host.reopen(name, after: error)
        }
        let account: Account
        do throws(CommandError) {
            account = try await host.open(newName)
        } catch {
            throw await takeBack(on: host, after: error)
        }
        do throws(CommandError) {
            try host.settleOn(newName, for: name)
        } catch {
            throw CommandError(
                error.code,
                "the account is called \(newName) now, and the settings still say \(name): \(error)",
                advice: "set general.account to \(newName)"
            )
        }
        return await host.entry(account)
    }

    private func takeBack(on host: Host, after error: CommandError) async -> CommandError {
        do throws(CommandError) {
            try host.moveAccount(newName, to: name)
        } catch let second {
            return error.followed(by: "its name is \(newName) now: \(second)")
        }
        return await host.reopen(name, after: error)
    }
}

extension Host {
    /// Gives an account that is closed another name: its files, its webhooks and what keys are good for, or
    /// nothing of that.
    fileprivate func moveAccount(_ name: String, to other: String) throws(CommandError) {
        let folder = try folder()
        let lock = try folder.lock(name)
        try folder.move(name, to: other, lock)
        store.follow(folder.directory(of: name), to: folder.directory(of: other))
        do throws(CommandError) {
            try store.change { (records) throws(CommandError) in records.rename(name, to: other) }
        } catch {
            try folder.move(other, to: name, lock)
            store.follow(folder.directory(of: other), to: folder.directory(of: name))
            throw error
        }
    }

    /// Has the settings name an account by its new name, if it is the one that they name: else the next start
    /// would make an empty one, and find no keys.
    fileprivate func settleOn(_ newName: String, for name: String) throws(CommandError) {
        let setting = "general.account"
        guard let settings = options.settings,
            try settings.entries(of: setting).first?.value == name
        else { return }
        _ = try settings.change(setting, to: newName)
    }

    /// Opens an account again with which something failed; returns what is to be said about that.
    fileprivate func reopen(_ name: String, after error: CommandError) async -> CommandError {
        do throws(CommandError) {
            try await open(name)
            return error
        } catch let second {
            return error.followed(by: "\(name) stays closed: \(second)")
        }
    }
}

extension CommandError {
    /// The same, and what came of it besides.
    fileprivate func followed(by second: String) -> CommandError {
        CommandError(code, "\(description); \(second)")
    }
}
