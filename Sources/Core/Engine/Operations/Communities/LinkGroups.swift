import Commands
import Model
import Stanzas
import Store

extension Commands.LinkGroups: Operation {
    func run(on account: Account) async throws(CommandError) -> [LinkedGroup] {
        let work = try GroupWork(jid, on: account)
        let groups = try GroupWork.distinct(groups, most: Self.most)
        let request = Stanzas.LinkGroups(work.group, groups, isHidden: isHidden == true)
        return try await work.moved(try await work.ask(request))
    }
}

extension GroupWork {
    /// Says what became of groups that went into a community or out of it; those that did are asked for again before
    /// anything leaves for them.
    func moved(_ outcomes: [Stanzas.LinkGroups.Outcome]) async throws(CommandError) -> [LinkedGroup]
    {
        try await account.carryOut { () throws(EngineError) in
            try await account.link.write { transaction in
                for outcome in outcomes where outcome.error == nil {
                    try transaction.outdateGroup(outcome.group)
                }
            }
            return outcomes.map { outcome in
                LinkedGroup(
                    jid: outcome.group,
                    error: outcome.error,
                    reason: outcome.error.map(GroupRefusal.link)
                )
            }
        }
    }
}
