import Commands
import Model
import Stanzas

extension ListReports: Operation {
    func run(on account: Account) async throws(CommandError) -> [GroupReport] {
        let work = try GroupWork(jid, on: account)
        return try await work.ask(FetchReports(work.group))
    }
}
