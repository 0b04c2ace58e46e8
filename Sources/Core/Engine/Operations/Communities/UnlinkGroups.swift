import Commands
import Stanzas

extension Commands.UnlinkGroups: Operation {
    func run(on account: Account) async throws(CommandError) -> [LinkedGroup] {
        let work = try GroupWork(jid, on: account)
        let groups = try GroupWork.distinct(groups, most: Commands.LinkGroups.most)
        let request = Stanzas.UnlinkGroups(
            work.group,
            groups,
            removesOrphans: removeOrphans == true
        )
        return try await work.moved(try await work.ask(request))
    }
}
