import Commands
import Model

extension ChangeWebhook: HostOperation {
    func run(on host: Host) async throws(CommandError) -> Webhook {
        guard host.account(named: account) != nil else { throw host.missing(account) }
        if let url { try host.check(url: url) }
        if events != nil { try host.check(dialect: dialect, events: events) }
        let webhook = try host.store.change { (records) throws(CommandError) in
            let place = try host.place(of: account, dialect, in: records)
            apply(to: &records.hooks[place])
            return records.hooks[place].webhook
        }
        try await host.keepEvents(for: webhook)
        host.forgetTrouble(of: webhook)
        return host.shown(webhook)
    }

    private func apply(to hook: inout HostRecords.Hook) {
        if let url { hook.webhook.url = url }
        if let events { hook.webhook.events = events }
        if let isEnabled { hook.webhook.isEnabled = isEnabled }
        if let secret { hook.secret = secret.isEmpty ? nil : secret }
        hook.webhook.isSigned = hook.secret != nil
    }
}
