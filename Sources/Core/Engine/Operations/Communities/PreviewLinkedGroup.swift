import Commands
import Model
import Stanzas

extension Commands.PreviewLinkedGroup: Operation {
    func run(on account: Account) async throws(CommandError) -> Group {
        let work = try GroupWork(jid, on: account)
        let group = try GroupWork(group, on: account).group
        // This account may not be in it: there is nothing to keep.
        return try await work.ask(Stanzas.PreviewLinkedGroup(work.group, group)).group
    }
}
