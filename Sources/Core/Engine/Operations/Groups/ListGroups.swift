import Commands
import Model
import Stanzas
import Store

extension ListGroups: Operation {
    func run(on account: Account) async throws(CommandError) -> [Group] {
        try await account.carryOut { () throws(EngineError) in
            let groups = try await account.link.query(FetchParticipatingGroups()).map(\.group)
            // Chats are named by it; where they stand in the list is about messages alone.
            try await account.link.write { transaction in
                for group in groups { try transaction.setGroup(group) }
            }
            return groups
        }
    }
}
