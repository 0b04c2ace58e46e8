import Commands
import Model
import Stanzas

extension ResetGroupLink: Operation {
    func run(on account: Account) async throws(CommandError) -> GroupLink {
        let work = try GroupWork(jid, on: account)
        return try await account.carryOutInGroup { () throws(EngineError) in
            GroupLink(code: try await account.link.query(ResetInviteCode(work.group)))
        }
    }
}
