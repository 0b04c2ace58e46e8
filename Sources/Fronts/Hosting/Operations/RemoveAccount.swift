import Commands
import Model

extension RemoveAccount: HostOperation {
    func run(on host: Host) async throws(CommandError) -> RemovedAccount {
        let folder = try host.folder()
        let standard = try? host.settings().entries(of: "general.account").first?.value
        let reply = RemovedAccount(name, isStandard: standard == name)
        try await host.closeAccount(name)
        // Whatever happens to its files, it does not come back by itself.
        try folder.retire(name)
        guard deletesData == true else { return reply }
        let lock = try folder.lock(name)
        // First who may ask for it and whom it tells, as far as this process or one that was started with it keeps
        // that: nothing of it is for a later account of this name.
        try host.store.change { (records) throws(CommandError) in records.remove(name) }
        try folder.delete(name, lock, besides: host.store)
        return reply
    }
}
