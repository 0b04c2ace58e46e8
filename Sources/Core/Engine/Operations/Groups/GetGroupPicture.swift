import Commands
import Model
import Stanzas
import Store

extension GetGroupPicture: Operation {
    func run(on account: Account) async throws(CommandError) -> GroupPicture {
        let work = try GroupWork(jid, on: account)
        let isPreview = isPreview == true
        let known = try await account.read { try $0.group(work.group) }
        guard known?.kind == .community else {
            let request = FetchPicture(work.group, isPreview: isPreview)
            return try await work.ask(request, GroupRefusal.picture)
        }
        let request = FetchCommunityPicture(work.group, isPreview: isPreview)
        return try await work.ask(request, GroupRefusal.picture)
    }
}
