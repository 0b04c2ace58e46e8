import Commands
import Model

extension RemoveKey: HostOperation {
    func run(on host: Host) async throws(CommandError) -> Done {
        try host.store.change { (records) throws(CommandError) in
            guard let place = records.keys.firstIndex(where: { $0.access.id == id }) else {
                throw .notFound("there is no key \(id)")
            }
            records.keys.remove(at: place)
        }
        return Done()
    }
}
