import Commands
import Engine

extension ListAccounts: HostOperation {
    func run(on host: Host) async throws(CommandError) -> [AccountEntry] {
        var entries: [AccountEntry] = []
        for name in host.names {
            guard let account = host.account(named: name) else { continue }
            entries.append(await host.entry(account))
        }
        return entries
    }
}
