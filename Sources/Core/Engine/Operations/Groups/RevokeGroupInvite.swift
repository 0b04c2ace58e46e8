import Commands
import Model
import Stanzas
import Store

extension Commands.RevokeGroupInvite: Operation {
    func run(on account: Account) async throws(CommandError) -> [ChangeGroupMembers.Outcome] {
        let work = try GroupWork(jid, on: account)
        let people = try ChangeGroupMembers.checked(people)
        return try await account.carryOutInGroup { () throws(EngineError) in
            let addresses = try await account.link.write { transaction in
                try people.map { try transaction.canonical($0) }
            }
            let answered = try await account.link.query(
                Stanzas.RevokeGroupInvite(work.group, people: addresses)
            )
            return answered.map {
                ChangeGroupMembers.Outcome($0, reason: GroupRefusal.revocation)
            }
        }
    }
}
