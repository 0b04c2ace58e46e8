import Commands
import Model

extension SetWebhook: HostOperation {
    func run(on host: Host) async throws(CommandError) -> Webhook {
        guard host.account(named: account) != nil else { throw host.missing(account) }
        try host.check(url: url)
        try host.check(dialect: dialect, events: events)
        let id = host.freshID()
        let webhook = try host.store.change { (records) throws(CommandError) in
            let place = records.place(of: account, dialect)
            let hook = HostRecords.Hook(
                webhook: Webhook(
                    id: place.map { records.hooks[$0].webhook.id } ?? id,
                    account: account,
                    dialect: dialect,
                    url: url,
                    events: events ?? [],
                    isEnabled: isEnabled ?? true,
                    isSigned: secret?.isEmpty == false
                ),
                secret: secret.flatMap { $0.isEmpty ? nil : $0 }
            )
            if let place { records.hooks[place] = hook } else { records.hooks.append(hook) }
            return hook.webhook
        }
        host.forgetGivenUp(by: webhook)
        try await host.keepEvents(for: webhook)
        return webhook
    }
}
