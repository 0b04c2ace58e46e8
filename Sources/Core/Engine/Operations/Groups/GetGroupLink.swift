import Commands
import Model
import Stanzas

extension GetGroupLink: Operation {
    func run(on account: Account) async throws(CommandError) -> GroupLink {
        let work = try GroupWork(jid, on: account)
        return try await account.carryOutInGroup { () throws(EngineError) in
            GroupLink(code: try await account.link.query(FetchInviteCode(work.group)))
        }
    }
}
