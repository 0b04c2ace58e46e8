import Commands
import Model

extension ListKeys: HostOperation {
    func run(on host: Host) async throws(CommandError) -> [AccessKey] {
        host.store.records.keys.map(\.access)
    }
}
