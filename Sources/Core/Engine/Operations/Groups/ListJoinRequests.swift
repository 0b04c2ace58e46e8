import Commands
import Model
import Stanzas

extension ListJoinRequests: Operation {
    func run(on account: Account) async throws(CommandError) -> [JoinRequest] {
        let work = try GroupWork(jid, on: account)
        return try await account.carryOutInGroup { () throws(EngineError) in
            try await account.link.query(FetchJoinRequests(work.group))
        }
    }
}
