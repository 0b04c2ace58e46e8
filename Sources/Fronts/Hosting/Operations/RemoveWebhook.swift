import Commands
import Model

extension RemoveWebhook: HostOperation {
    func run(on host: Host) async throws(CommandError) -> Done {
        guard host.account(named: account) != nil else { throw .noSuchAccount(account) }
        let webhook = try host.store.change { (records) throws(CommandError) in
            guard let place = records.place(of: account, dialect) else {
                throw .notFound("there is no webhook")
            }
            return records.hooks.remove(at: place).webhook
        }
        host.forgetGivenUp(by: webhook)
        try await host.forgetEvents(for: webhook)
        return Done()
    }
}
