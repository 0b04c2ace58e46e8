import Model
import Stanzas
import Store

extension Transaction {
    /// The addresses under which people are known here whom the server names.
    func addresses(of people: [GroupInfo.Participant]) throws -> [JID] {
        try people.map { person in
            if let lid = person.lid, let phone = person.phone { try learn(phone: phone, lid: lid) }
            return try canonical(person.jid)
        }
    }

    /// Notes what was done to people in a group.
    func note(
        _ action: MemberAction,
        of people: [GroupInfo.Participant],
        at addresses: [JID],
        in group: JID
    ) throws {
        guard action != .remove else { return try removeMembers(addresses, of: group) }
        // A group that nothing is known of is asked about as a whole before anything leaves for it.
        guard try self.group(group) != nil else { return }
        let members = zip(people, addresses).map { person, address in
            Group.Member(person: address, phone: person.phone, role: person.role(after: action))
        }
        try setMembers(members, of: group)
    }

    /// Notes that a community belongs to somebody else; who had it is one of its admins.
    func hand(_ community: JID, to person: JID) throws {
        let members = try group(community)?.members ?? []
        let changed = members.compactMap { member -> Group.Member? in
            guard member.person == person || member.role == .superadmin else { return nil }
            var member = member
            member.role = member.person == person ? .superadmin : .admin
            return member
        }
        try setMembers(changed, of: community)
    }
}

extension GroupInfo.Participant {
    /// What they may do after something was done to them.
    fileprivate func role(after action: MemberAction) -> Group.Role {
        guard action == .promote else { return .member }
        return role == .superadmin ? .superadmin : .admin
    }
}
