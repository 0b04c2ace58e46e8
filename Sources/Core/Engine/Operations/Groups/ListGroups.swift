import Commands
import Model
import Stanzas

extension ListGroups: Operation {
    func run(on account: Account) async throws(CommandError) -> [Group] {
        try await account.carryOut { () throws(EngineError) in
            let infos = try await account.link.query(FetchParticipatingGroups())
            try await GroupFetch(link: account.link).keep(infos)
            return infos.map(\.group)
        }
    }
}
