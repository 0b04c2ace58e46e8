import BinaryNode

/// Who comes into a group without being added, and who waits for an admin.
struct JoinRequests {
    let world: World
    let group: GroupRecord

    /// What becomes of one who wants in.
    enum Entry {
        case joined
        case waiting
        case refused(Int)
    }

    /// How somebody who is not in a group comes to want in.
    enum Way: String {
        case link = "invite_link"
        case community = "linked_group_join"
    }

    /// Lets somebody in who has the link or is in the community, or makes a request of it where admins decide.
    ///
    /// - Source: whatsapp-rust `wacore/src/iq/groups.rs` (`GroupJoinError`).
    func enter(_ person: Person.ID, from way: Way = .link) -> Entry {
        guard group.role(of: person) == nil else { return .refused(304) }
        if let code = group.refusalOfEntry(at: world.now) { return .refused(code) }
        guard group.removed?.contains(person) != true else { return .refused(405) }
        guard !group.isFull else { return .refused(419) }
        guard group.isOn(.approval) else {
            let reason = way == .link ? "invite" : way.rawValue
            MemberChanges(world: world, group: group).add([person], by: person, reason: reason)
            return .joined
        }
        guard request(of: person) == nil else { return .refused(409) }
        ask(for: [person], by: person, from: way)
        return .waiting
    }

    /// What somebody's request says; nil when there is none.
    func request(of person: Person.ID) -> GroupRecord.JoinRequest? {
        group.requests?.first { $0.person == person }
    }

    /// Notes that people want in, and tells the admins; one who asks for others is in the group.
    func ask(for people: [Person.ID], by actor: Person.ID, from way: Way = .link) {
        let new = people.filter { request(of: $0) == nil && self.group.role(of: $0) == nil }
        guard !new.isEmpty else { return }
        let method = new == [actor] ? way.rawValue : "non_admin_add"
        var group = group
        group.requests =
            (group.requests ?? [])
            + new.map {
                GroupRecord.JoinRequest(
                    person: $0,
                    requestor: actor,
                    method: method,
                    time: world.now
                )
            }
        world.database.groups[group.id] = group
        guard new != [actor] else {
            tell(Node("membership_approval_request", ["request_method": .text(method)]), by: actor)
            return
        }
        let users = named(new).map { Node("requested_user", $0.attributes) }
        tell(
            Node(
                "created_membership_requests",
                ["request_method": .text(method)],
                content: .nodes(users)
            ),
            by: actor
        )
    }

    /// Lets people in.
    func approve(_ people: [Person.ID], by actor: Person.ID) {
        MemberChanges(world: world, group: group).add(people, by: actor)
    }

    /// Strikes requests out, and tells the admins: somebody wants in no longer, or an admin said no.
    func revoke(_ people: [Person.ID], by actor: Person.ID) {
        guard !people.isEmpty else { return }
        var group = group
        group.requests?.removeAll { people.contains($0.person) }
        world.database.groups[group.id] = group
        tell(Node("revoked_membership_requests", content: .nodes(named(people))), by: actor)
    }

    private func named(_ people: [Person.ID]) -> [Node] {
        let node = GroupNode(world: world, group: group)
        return people.compactMap { node.participant($0) }
    }

    private func tell(_ action: Node, by actor: Person.ID) {
        let others = group.members.map(\.person).filter { !group.isAdmin($0) }
        world.groups.announce(action, in: group, by: actor, except: Set(others))
    }
}
