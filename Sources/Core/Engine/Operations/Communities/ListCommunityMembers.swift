import Commands
import Model
import Stanzas
import Store

extension ListCommunityMembers: Operation {
    func run(on account: Account) async throws(CommandError) -> [Group.Member] {
        let work = try GroupWork(jid, on: account)
        let people = try await work.ask(FetchCommunityMembers(work.group))
        return try await account.carryOut { () throws(EngineError) in
            try await account.link.write { transaction in
                // Both addresses of a person are worth knowing.
                _ = try transaction.addresses(of: people)
                return people.map(\.member)
            }
        }
    }
}
