import Commands
import Stanzas

extension RemoveGroupPicture: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        let work = try GroupWork(jid, on: account)
        try await work.ask(RemovePicture(work.group), GroupRefusal.picture)
        return Done()
    }
}
