import Commands
import Model
import Stanzas

extension Commands.JoinLinkedGroup: Operation {
    func run(on account: Account) async throws(CommandError) -> JoinedGroup {
        let work = try GroupWork(jid, on: account)
        let group = try GroupWork(group, on: account).group
        return try await account.carryOutInGroup(GroupRefusal.entry) { () throws(EngineError) in
            let request = Stanzas.JoinLinkedGroup(work.group, group)
            return try await GroupEntry(link: account.link).enter(by: request)
        }
    }
}
