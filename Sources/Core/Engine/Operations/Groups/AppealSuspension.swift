import Commands
import Stanzas

extension Commands.AppealSuspension: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        let work = try GroupWork(jid, on: account)
        let request = Stanzas.AppealSuspension(work.group, reason: reason ?? "")
        try await work.ask(request, GroupRefusal.appeal)
        return Done()
    }
}
