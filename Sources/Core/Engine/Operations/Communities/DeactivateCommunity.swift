import Commands
import Model
import Stanzas
import Store

extension Commands.DeactivateCommunity: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        let work = try GroupWork(jid, on: account)
        try await work.ask(Stanzas.DeactivateCommunity(work.group))
        return Done()
    }
}
