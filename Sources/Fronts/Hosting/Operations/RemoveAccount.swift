import Commands
import Model

extension RemoveAccount: HostOperation {
    func run(on host: Host) async throws(CommandError) -> Done {
        let folder = try host.folder()
        try await host.closeAccount(name)
        // Whatever happens to its files, it does not come back by itself.
        try folder.retire(name)
        guard deletesData == true else { return Done() }
        try folder.delete(name)
        try host.store.change { (records) throws(CommandError) in
            records.hooks.removeAll { $0.webhook.account == name }
        }
        return Done()
    }
}
