import Commands
import Model
import Stanzas
import Store

extension JoinGroup: Operation {
    func run(on account: Account) async throws(CommandError) -> JoinedGroup {
        let link = try PreviewGroupLink.checked(link)
        return try await account.carryOutInGroup(GroupRefusal.entry) { () throws(EngineError) in
            try await GroupEntry(link: account.link).enter(by: JoinByInvite(code: link.code))
        }
    }
}
