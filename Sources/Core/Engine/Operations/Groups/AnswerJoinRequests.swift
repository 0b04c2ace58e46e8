import Commands
import Model
import Stanzas
import Store

extension Commands.AnswerJoinRequests: Operation {
    func run(on account: Account) async throws(CommandError) -> [ChangeGroupMembers.Outcome] {
        let work = try GroupWork(jid, on: account)
        let named = try ChangeGroupMembers.checked(people)
        return try await account.carryOutInGroup { () throws(EngineError) in
            let people = try await account.link.write { transaction in
                // Some may be named twice, by number and by LID.
                var seen: Set<JID> = []
                return try named.map { try transaction.canonical($0) }.filter {
                    seen.insert($0).inserted
                }
            }
            let request = Stanzas.AnswerJoinRequests(work.group, answer, people)
            return try await note(try await account.link.query(request), work)
        }
    }

    /// Notes who is in the group now; its news find them there.
    private func note(
        _ answered: [GroupInfo.Participant],
        _ work: GroupWork
    ) async throws(EngineError) -> [ChangeGroupMembers.Outcome] {
        let answer = answer
        return try await work.account.link.write { transaction in
            let done = answered.filter { $0.error == nil }
            let addresses = try transaction.addresses(of: done)
            if answer == .approve {
                try transaction.note(.add, of: done, at: addresses, in: work.group)
            }
            return answered.map { ChangeGroupMembers.Outcome($0, reason: GroupRefusal.request) }
        }
    }
}

extension ChangeGroupMembers.Outcome {
    /// What the server says of one person, with its numbers in words.
    init(_ answered: GroupInfo.Participant, reason: (Int) -> String) {
        self.init(
            person: answered.lid ?? answered.jid,
            phone: answered.phone,
            error: answered.error,
            reason: answered.error.map(reason)
        )
    }
}
