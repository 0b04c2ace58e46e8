import Commands
import Model

extension GetWebhook: HostOperation {
    func run(on host: Host) async throws(CommandError) -> Webhook {
        guard host.account(named: account) != nil else { throw .noSuchAccount(account) }
        let records = host.store.records
        guard let place = records.place(of: account, dialect) else {
            throw .notFound("there is no webhook")
        }
        return host.shown(records.hooks[place].webhook)
    }
}
