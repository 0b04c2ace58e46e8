import Commands
import Model
import Stanzas
import Store

extension ChangeGroupMembers: Operation {
    func run(on account: Account) async throws(CommandError) -> [Outcome] {
        let work = try GroupWork(jid, on: account)
        let people = try Self.checked(people)
        guard everywhere != true || action == .remove else {
            throw .invalid("everywhere is for people who are removed")
        }
        return try await account.carryOutInGroup { () throws(EngineError) in
            try await change(people, work)
        }
    }

    /// As many people as one request takes, without their devices.
    static func checked(_ people: [JID]) throws(CommandError) -> [JID] {
        guard (1...most).contains(people.count) else {
            throw .invalid("people takes 1 to \(most) addresses")
        }
        if let odd = people.first(where: { !$0.isPerson || !$0.bare.isReadable }) {
            throw .invalid("\(odd) is not a person's address")
        }
        return people.map(\.bare)
    }

    private func change(_ people: [JID], _ work: GroupWork) async throws(EngineError) -> [Outcome] {
        let link = work.account.link
        let action = action
        let participants = try await link.write { transaction in
            // Some may be named twice, by number and by LID.
            var named: Set<JID> = []
            return try GroupWork.participants(people, transaction).filter {
                named.insert($0.jid).inserted
            }
        }
        let outcomes = try await link.query(
            ChangeParticipants(
                work.group,
                action,
                participants,
                everywhere: everywhere == true
            )
        )
        return try await link.write { transaction in
            let done = outcomes.map(\.participant).filter { $0.error == nil }
            let addresses = try transaction.addresses(of: done)
            try transaction.note(action, of: done, at: addresses, in: work.group)
            return outcomes.map(Outcome.init)
        }
    }
}

extension ChangeGroupMembers.Outcome {
    fileprivate init(_ outcome: ChangeParticipants.Outcome) {
        let participant = outcome.participant
        self.init(
            person: participant.lid ?? participant.jid,
            phone: participant.phone,
            error: participant.error,
            reason: participant.error.map(GroupRefusal.reason),
            invite: outcome.invite.map {
                ChangeGroupMembers.Invite(code: $0.code, expires: $0.expires)
            }
        )
    }
}
