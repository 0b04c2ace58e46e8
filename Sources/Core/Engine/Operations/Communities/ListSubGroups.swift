import Commands
import Model
import Stanzas

extension ListSubGroups: Operation {
    func run(on account: Account) async throws(CommandError) -> [SubGroup] {
        let work = try GroupWork(jid, on: account)
        return try await work.ask(FetchSubGroups(work.group))
    }
}
