import Commands
import Model

extension GetWebhook: HostOperation {
    func run(on host: Host) async throws(CommandError) -> Webhook {
        let records = host.store.records
        let place = try host.place(of: account, dialect, in: records)
        return host.shown(records.hooks[place].webhook)
    }
}
