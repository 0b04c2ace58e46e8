import Commands
import Stanzas

extension Commands.AcknowledgeGroup: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        let work = try GroupWork(jid, on: account)
        try await work.ask(Stanzas.AcknowledgeGroup(work.group))
        return Done()
    }
}
