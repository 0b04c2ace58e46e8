import Commands
import Model
import Stanzas

extension GetGroups: Operation {
    func run(on account: Account) async throws(CommandError) -> [Outcome] {
        let groups = try GroupWork.distinct(groups, most: FetchGroups.most)
        return try await account.carryOutInGroup { () throws(EngineError) in
            try await GroupFetch(link: account.link).fetch(groups).map(Outcome.init)
        }
    }
}

extension GetGroups.Outcome {
    fileprivate init(_ found: GroupFetch.Found) {
        switch found {
        case .group(let group): self.init(jid: group.jid, group: group)
        case .refused(let jid, let code):
            self.init(jid: jid, error: code, reason: GroupRefusal.sentence(code))
        case .unanswered(let jid):
            self.init(jid: jid, reason: "the server said nothing about this group; ask again later")
        }
    }
}
