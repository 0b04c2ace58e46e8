import Model
import Stanzas
import Store

extension IncomingBatch {
    /// Takes in what was done in a group; who is not in it any more reads no later message, since the next
    /// one that leaves finds their device among the holders of the key.
    mutating func take(_ told: GroupNotification) throws {
        var told = told
        told.time = past(told.time)
        if let actor = told.actor { try learn(actor, told.actorPhone) }
        let actor = try told.actor.map { try canonical($0) }
        for (number, action) in told.actions.enumerated() {
            let change = try apply(action, to: told.group)
            let event = GroupChanged(group: told.group, change: change, by: actor, time: told.time)
            // A notification that comes again is known by its line.
            guard try show(event, id: MessageID("group-notice \(told.id) \(number)")) else {
                continue
            }
            try transaction.record(event)
        }
    }

    /// Puts what was changed into the chat as a line; false when it is there already.
    ///
    /// What has no words for people has no line.
    private func show(_ event: GroupChanged, id: MessageID) throws -> Bool {
        if case .other = event.change { return true }
        return try transaction.insert(event.line(id)) != nil
    }

    private mutating func apply(
        _ action: GroupNotification.Action,
        to group: JID
    ) throws -> GroupChange {
        switch action {
        case .created(let info):
            try transaction.setGroup(info.group)
            return .created(subject: info.group.subject)
        case .added(let people): return .added(try set(people, .member, in: group))
        case .promoted(let people): return .promoted(try set(people, .admin, in: group))
        case .demoted(let people): return .demoted(try set(people, .member, in: group))
        case .removed(let people):
            let left = try addresses(of: people)
            try transaction.removeMembers(left, of: group)
            return .removed(left)
        case .subject(let subject):
            try transaction.setChatName(subject, for: group)
            return .subject(subject)
        case .other(let change): return change
        }
    }

    /// Notes members by what was done to them.
    private mutating func set(
        _ people: [GroupInfo.Participant],
        _ role: Group.Role,
        in group: JID
    ) throws -> [JID] {
        let addresses = try addresses(of: people)
        // A group that nothing is known of is asked about as a whole before anything leaves for it.
        guard try transaction.group(group) != nil else { return addresses }
        let members = zip(people, addresses).map { person, address in
            Group.Member(
                person: address,
                phone: person.phone,
                role: role == .admin && person.role == .superadmin ? .superadmin : role
            )
        }
        try transaction.setMembers(members, of: group)
        return addresses
    }

    private mutating func addresses(of people: [GroupInfo.Participant]) throws -> [JID] {
        try people.map { person in
            try learn(person.jid, person.jid.isLID ? person.phone : person.lid)
            return try canonical(person.jid)
        }
    }
}
