import Commands
import Model
import Stanzas
import Store

extension Commands.WithdrawJoinRequest: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        let work = try GroupWork(jid, on: account)
        try await account.carryOutInGroup(GroupRefusal.withdrawal) { () throws(EngineError) in
            let own = try OwnAddresses(try account.link.credentials()).main
            try await account.link.query(Stanzas.WithdrawJoinRequest(work.group, own: own))
        }
        return Done()
    }
}
