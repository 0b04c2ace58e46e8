import Commands

extension RenameAccount: HostOperation {
    func run(on host: Host) async throws(CommandError) -> AccountEntry {
        let folder = try host.folder()
        guard AccountFolder.isName(newName) else {
            throw .invalid("an account's name has 1 to 64 letters, digits, - and _")
        }
        guard host.account(named: newName) == nil, !folder.holds(newName) else {
            throw .invalid("there is an account \(newName) already")
        }
        try await host.closeAccount(name)
        do throws(CommandError) {
            try folder.move(name, to: newName)
        } catch {
            try await host.open(name)
            throw error
        }
        host.store.follow(folder.directory(of: name), to: folder.directory(of: newName))
        let account = try await host.open(newName)
        try host.store.change { (records) throws(CommandError) in
            records.rename(name, to: newName)
        }
        return await host.entry(account)
    }
}
