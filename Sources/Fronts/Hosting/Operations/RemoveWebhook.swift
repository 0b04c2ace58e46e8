import Commands
import Model

extension RemoveWebhook: HostOperation {
    /// Its account need not be open: the journal forgets the webhook when it is the next time.
    func run(on host: Host) async throws(CommandError) -> Done {
        let webhook = try host.store.change { (records) throws(CommandError) in
            records.removeHook(at: try host.place(of: account, dialect, in: records))
        }
        host.forgetGivenUp(by: webhook)
        if let account = host.account(named: account) {
            await host.forgetRemovedHooks(of: account)
        }
        return Done()
    }
}
