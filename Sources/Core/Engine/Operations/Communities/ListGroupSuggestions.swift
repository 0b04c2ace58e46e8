import Commands
import Model
import Stanzas

extension ListGroupSuggestions: Operation {
    func run(on account: Account) async throws(CommandError) -> [GroupSuggestion] {
        let work = try GroupWork(jid, on: account)
        return try await work.ask(FetchGroupSuggestions(work.group))
    }
}
