import HTTP
public import Hosting
public import Log
import Model
public import REST
import Store
public import System

/// The consumers of a host: one for each webhook that is on, started and ended as webhooks come and go.
public struct HookConsumers: Sendable {
    private let host: Host
    private let forms: [any HookForm]
    private let policy: DeliveryPolicy
    private let clock: SteadyClock
    private let log: Log

    /// Creates the consumers; ``run()`` starts them.
    public init(
        host: Host,
        forms: [any HookForm],
        policy: DeliveryPolicy = DeliveryPolicy(),
        clock: SteadyClock = .system,
        log: Log
    ) {
        self.host = host
        self.forms = forms
        self.policy = policy
        self.clock = clock
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
        let news = host.options.settings?.changes()
        let settings = Task {
            guard let news else { return }
            for await _ in news { changed.yield() }
        }
        defer { for task in [accounts, settings] { task.cancel() } }
        var running = RunningHooks(self)
        for await () in changes { await running.update() }
        await running.stop()
        withExtendedLifetime(observation) {}
    }

    /// Where they may lead at this moment.
    var reach: Reach { host.reach }

    /// The webhooks whose account is there, and what happens on it.
    func present() -> [HostRecords.Hook: Journal] {
        var present: [HostRecords.Hook: Journal] = [:]
        for hook in host.store.records.hooks where hook.webhook.isEnabled {
            present[hook] = host.journal(of: hook.webhook.account)
        }
        return present
    }

    /// Delivers what a journal brings to a webhook, until the task is cancelled or the account closed.
    func deliver(_ hook: HostRecords.Hook, _ journal: Journal) async {
        let webhook = hook.webhook
        guard let form = forms.first(where: { $0.dialect == webhook.dialect }) else {
            return log.error("webhook \(webhook.id): no such dialect")
        }
        await HookConsumer.run(policy, clock, log.area("webhook \(webhook.id)")) {
            let name = Host.consumer(of: webhook)
            let consumer = try await journal.consumer(named: name)
            // One that was taken away meanwhile would be kept by nobody.
            if !isWanted(webhook) { try await journal.removeConsumer(named: name) }
            return hookConsumer(hook, form, journal, consumer)
        }
    }

    /// Whether a webhook is still there and on, whatever else of it was changed.
    private func isWanted(_ webhook: Webhook) -> Bool {
        host.store.records.hooks.contains { $0.webhook.id == webhook.id && $0.webhook.isEnabled }
    }

    private func hookConsumer(
        _ hook: HostRecords.Hook,
        _ form: any HookForm,
        _ journal: Journal,
        _ consumer: JournalConsumer
    ) -> HookConsumer {
        let request = HookRequest(
            url: hook.webhook.url,
            reach: { [host] in host.reach },
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
            clock: clock,
            now: host.options.now,
            chance: { Double.random(in: 0...1) },
            post: { await request.send($0) },
            gaveUp: { [host] delivery, reason in
                host.noteGivenUp(delivery.id, by: hook.webhook, reason: reason)
            },
            tried: { [host] fault, waiting in
                host.noteTried(by: hook.webhook, fault: fault, waiting: waiting)
            }
        )
    }
}
