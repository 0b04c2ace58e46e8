import HTTP
import Hooks
import Hosting
import REST
import Settings

extension Setup {
    /// The forms in which events can be sent.
    private static let hookForms: [any HookForm] = [OnwappHook()]

    /// How this process hosts the account when it has it.
    var hostOptions: HostOptions {
        var options = HostOptions()
        options.records = places.hostRecords(of: profile)
        options.reach.allowsPrivate = configuration.isOn("hooks.allow_private")
        options.hookDialects = Set(Self.hookForms.map(\.dialect))
        return options
    }

    /// Sends the events of a host's accounts to its webhooks until the task is cancelled.
    func deliverEvents(of host: Host) async {
        await HookConsumers(host: host, forms: Self.hookForms, log: log).run()
    }
}
