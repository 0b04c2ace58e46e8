public import Hosting
public import Log
import Model
public import REST
import Store

/// The consumers of a host: one for each webhook that is on, started and ended as webhooks come and go.
public struct HookConsumers: Sendable {
    private let host: Host
    private let forms: [any HookForm]
    private let policy: DeliveryPolicy
    private let log: Log

    /// Creates the consumers; ``run()`` starts them.
    public init(
        host: Host,
        forms: [any HookForm],
        policy: DeliveryPolicy = DeliveryPolicy(),
        log: Log
    ) {
        self.host = host
        self.forms = forms
        self.policy = policy
        self.log = log
    }

    /// Delivers until the task is cancelled.
    public func run() async {
        let (changes, changed) = AsyncStream.makeStream(
            of: Void.self,
            bufferingPolicy: .bufferingNewest(1)
        )
        let observation = host.store.observe { _ in changed.yield() }
        let accounts = Task { for await _ in host.namesAndChanges() { changed.yield() } }
        defer { accounts.cancel() }
        var running: [HostRecords.Hook: Task<Void, Never>] = [:]
        for await () in changes {
            let names = host.names
            let hooks = host.store.records.hooks.filter { names.contains($0.webhook.account) }
            for (hook, task) in running where !hooks.contains(hook) {
                running[hook] = nil
                task.cancel()
                await task.value
            }
            for hook in hooks where hook.webhook.isEnabled && running[hook] == nil {
                running[hook] = Task { await deliver(hook) }
            }
        }
        for task in running.values {
            task.cancel()
            await task.value
        }
        withExtendedLifetime(observation) {}
    }

    private func deliver(_ hook: HostRecords.Hook) async {
        let webhook = hook.webhook
        guard let form = forms.first(where: { $0.dialect == webhook.dialect }),
            let journal = host.journal(of: webhook.account)
        else { return log.error("webhook \(webhook.id): no such dialect or account") }
        await HookConsumer.run(policy, log.area("webhook \(webhook.id)")) {
            let consumer = try await journal.consumer(named: Host.consumer(of: webhook))
            return hookConsumer(hook, form, journal, consumer)
        }
    }

    private func hookConsumer(
        _ hook: HostRecords.Hook,
        _ form: any HookForm,
        _ journal: Journal,
        _ consumer: JournalConsumer
    ) -> HookConsumer {
        let request = HookRequest(
            url: hook.webhook.url,
            reach: host.options.reach,
            patience: form.patience
        )
        return HookConsumer(
            target: HookTarget(
                account: hook.webhook.account,
                events: hook.webhook.events,
                secret: hook.secret
            ),
            form: form,
            policy: policy,
            journal: journal,
            consumer: consumer,
            log: log,
            now: host.options.now,
            chance: { Double.random(in: 0...1) },
            post: { await request.send($0) }
        )
    }
}
