import Engine
import Hooks
import Hosting
import REST
import Settings

extension Setup {
    /// The forms in which events can be sent.
    static let hookForms: [any HookForm] = [OnwappHook()]

    /// How this process hosts accounts when it has them.
    func hostOptions(server: ServerEndpoint? = nil) throws -> HostOptions {
        var options = HostOptions()
        let template = try accountOptions(server: server)
        let places = places
        options.accounts = AccountFolder(places.data) { name in
            var options = template
            options.name = name
            options.databasePath = places.database(of: name)
            return options
        }
        options.settings = settings
        options.log = log
        options.records = places.hostRecords(of: profile)
        options.hookDialects = Self.hookForms.map { form in
            HookDialect(form.dialect, sends: form.sends, names: Set(form.names))
        }
        options.dialects = MountPlan.dialects.map(\.name)
        return options
    }

    /// Sends the events of a host's accounts to its webhooks until the task is cancelled.
    func deliverEvents(of host: Host) async {
        await HookConsumers(host: host, forms: Self.hookForms, log: log).run()
    }
}
