import Commands
import Model
import Stanzas
import Store

extension LeaveGroup: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        let work = try GroupWork(jid, on: account)
        try await account.carryOutInGroup { () throws(EngineError) in
            let own = try OwnAddresses(try account.link.credentials())
            try await account.link.query(LeaveGroups(work.group))
            try await account.link.write { try $0.removeMembers([own.main], of: work.group) }
        }
        return Done()
    }
}
