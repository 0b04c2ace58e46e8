import Commands

extension AddAccount: HostOperation {
    func run(on host: Host) async throws(CommandError) -> AccountEntry {
        guard host.account(named: name) == nil else {
            throw .taken(name)
        }
        return await host.entry(try await host.open(name, makes: true))
    }
}
