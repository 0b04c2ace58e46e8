import Commands
import Model
import Stanzas
import Store

extension Commands.RevokeGroupInvite: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        let work = try GroupWork(jid, on: account)
        let people = try ChangeGroupMembers.checked(people)
        try await account.carryOutInGroup { () throws(EngineError) in
            let addresses = try await account.link.write { transaction in
                try people.map { try transaction.canonical($0) }
            }
            try await account.link.query(Stanzas.RevokeGroupInvite(work.group, people: addresses))
        }
        return Done()
    }
}
