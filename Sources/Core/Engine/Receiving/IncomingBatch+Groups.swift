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
            let before = action.canBeKnown ? try transaction.group(told.group) : nil
            var applied = try apply(action, to: told.group, by: actor, at: told.time)
            if let change = applied, let before {
                applied = try transaction.untold(change, since: before)
            }
            guard let change = applied else { continue }
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

    /// Keeps what an action says; nil when there is nothing in it to tell anybody.
    private mutating func apply(
        _ action: GroupNotification.Action,
        to group: JID,
        by actor: JID?,
        at time: Timestamp
    ) throws -> GroupChange? {
        switch action {
        case .created(let info):
            try transaction.setGroup(info.group)
            return .created(subject: info.group.subject)
        case .entered(let info):
            try transaction.setGroup(info.group)
            return .added([own.main])
        case .members(let action, let people, let step):
            let addresses = try addresses(of: people)
            try transaction.note(action, of: people, at: addresses, in: group)
            try transaction.stepMembers(of: group, from: step.before, to: step.after)
            return .members(action, addresses)
        case .renumbered(let person): return try renumber(actor, to: person, in: group)
        case .described(var description):
            description.by = actor
            description.time = time
            try transaction.setDescription(description, of: group)
            return .description(description.text)
        case .uninvited(let people): return .uninvited(try addresses(of: people))
        case .requested(let people):
            let addresses = try addresses(of: people)
            return .requested(addresses.isEmpty ? [actor].compactMap(\.self) : addresses)
        case .unrequested(let people): return .unrequested(try addresses(of: people))
        case .community(let isAdmin, let people):
            let addresses = try addresses(of: people)
            return isAdmin ? .communityPromoted(addresses) : .communityDemoted(addresses)
        case .owner(let person):
            let heir = try canonical(person)
            try transaction.hand(group, to: heir)
            return .handedOver(to: heir)
        case .outdated:
            try transaction.outdateGroup(group)
            return nil
        case .change(let change):
            try note(change, of: group, at: time)
            return change
        }
    }

    /// Keeps what a change says about the group itself.
    private func note(
        _ change: GroupChange,
        of group: JID,
        at time: Timestamp
    ) throws {
        switch change {
        case .subject(let subject): try transaction.setChatName(subject, for: group)
        case .setting(let setting, let isOn):
            try transaction.setSetting(setting, isOn: isOn, of: group)
        case .disappearing(let seconds):
            try transaction.setDisappearing(seconds, in: group, at: time)
        case .deleted:
            let members = try transaction.group(group)?.members ?? []
            try transaction.removeMembers(members.map(\.person), of: group)
        // What it is in the community is in the whole of it alone.
        case .linked(.parent, _), .unlinked(.parent, _): try transaction.outdateGroup(group)
        default: break
        }
    }

    /// A member has another number: another person, as far as keys and lists go.
    private mutating func renumber(
        _ old: JID?,
        to person: GroupInfo.Participant,
        in group: JID
    ) throws -> GroupChange {
        try learn(person.jid, person.jid.isLID ? person.phone : person.lid)
        let new = try canonical(person.jid)
        guard let old else {
            // Whose place it is, the whole of the group says.
            try transaction.outdateGroup(group)
            return .added([new])
        }
        let role = try transaction.group(group)?.members.first { $0.person == old }?.role
        try transaction.removeMembers([old], of: group)
        if let role {
            let member = Group.Member(person: new, phone: person.phone, role: role)
            try transaction.setMembers([member], of: group)
        }
        return .renumbered(from: old, to: new)
    }

    private mutating func addresses(of people: [GroupInfo.Participant]) throws -> [JID] {
        try people.map { person in
            try learn(person.jid, person.jid.isLID ? person.phone : person.lid)
            return try canonical(person.jid)
        }
    }
}

extension GroupNotification.Action {
    /// Whether the group may have been so before, and what was told once is not told again.
    fileprivate var canBeKnown: Bool {
        switch self {
        case .entered, .members, .renumbered, .described, .change: true
        case .created, .uninvited, .requested, .unrequested, .community, .owner, .outdated: false
        }
    }
}
