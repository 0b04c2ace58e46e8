import BinaryNode
import Model

/// Which groups belong to which community, and who hears of it.
struct Communities {
    let world: World

    /// The groups of a community, by id.
    func groups(of community: GroupRecord) -> [GroupRecord] {
        world.database.groups.of(community: community.id)
    }

    /// Whether no other group can come into a community.
    func isFull(_ community: GroupRecord) -> Bool {
        groups(of: community).count >= GroupRecord.mostGroups
    }

    /// The community that a group belongs to.
    func community(of group: GroupRecord) -> GroupRecord? {
        group.parent.flatMap { world.database.groups[$0] }
    }

    /// Makes the groups that a new community has from the start, and tells its creator of them.
    func furnish(_ community: GroupRecord, withGeneralChat: Bool) {
        var kinds: [(GroupRecord.Kind, String)] = [(.announcements, community.subject)]
        if withGeneralChat { kinds.append((.general, "General")) }
        for (kind, subject) in kinds {
            let made = try? world.groups.create(
                subject: subject,
                creator: community.creator,
                others: kind == .announcements ? community.members.map(\.person) : []
            )
            guard var group = made else { continue }
            group.kind = kind
            group.parent = community.id
            if kind == .announcements { group.turn(.announcement, isOn: true) }
            world.database.groups[group.id] = group
            world.groups.announceCreation(of: group)
        }
    }

    /// Puts a group into a community: everybody in it is in the community then.
    func link(
        _ group: GroupRecord,
        to community: GroupRecord,
        isHidden: Bool = false,
        by actor: Person.ID
    ) {
        let siblings = groups(of: community)
        var group = group
        group.parent = community.id
        group.isHidden = isHidden
        world.database.groups[group.id] = group
        tell("link", [:], group, community, siblings, by: actor)
        admit(group.members.map(\.person), to: community, by: actor)
    }

    /// Takes a group out of a community.
    func unlink(
        _ group: GroupRecord,
        from community: GroupRecord,
        reason: String = "unlink_group",
        by actor: Person.ID
    ) {
        var group = group
        group.parent = nil
        group.isHidden = nil
        if group.kind == .general { group.kind = nil }
        world.database.groups[group.id] = group
        let why: Attributes = ["unlink_reason": .text(reason)]
        tell("unlink", why, group, community, groups(of: community), by: actor)
    }

    /// Lets those leave a community who were in this group and are in no other one; its admins stay.
    func removeOrphans(of group: GroupRecord, from community: GroupRecord, by actor: Person.ID) {
        let others = groups(of: community).filter { $0.kind != .announcements }
        let orphans = group.members.map(\.person).filter { person in
            !community.isAdmin(person) && others.allSatisfy { $0.role(of: person) == nil }
        }
        leave(community, orphans, by: actor)
    }

    /// Takes people off the lists of a community and of its announcements, or of all of its groups.
    func leave(
        _ community: GroupRecord,
        _ people: [Person.ID],
        everywhere: Bool = false,
        by actor: Person.ID
    ) {
        for group in groups(of: community) where everywhere || group.kind == .announcements {
            let leaving = people.filter { group.role(of: $0) != nil }
            MemberChanges(world: world, group: group).remove(leaving, by: actor)
        }
        MemberChanges(world: world, group: community).remove(people, by: actor)
    }

    /// Puts those on the lists of a community and of its announcements who are not.
    func admit(_ people: [Person.ID], to community: GroupRecord, by actor: Person.ID) {
        let lists = [community] + groups(of: community).filter { $0.kind == .announcements }
        for list in lists {
            let new = people.filter { list.role(of: $0) == nil }
            MemberChanges(world: world, group: list)
                .add(new, by: actor, reason: "linked_group_join")
        }
    }

    /// Ends a community and its announcements; its other groups go on alone.
    func end(_ community: GroupRecord, by actor: Person.ID) {
        for group in groups(of: community) where group.kind != .announcements {
            unlink(group, from: community, reason: "delete_parent", by: actor)
        }
        for group in groups(of: community) + [community] {
            let action = Node("delete", ["reason": "delete_parent"])
            world.groups.announce(action, in: group, by: actor)
            world.database.groups[group.id] = nil
        }
    }

    /// Hands a community over to one of its members.
    func hand(_ community: GroupRecord, to heir: Person.ID, by actor: Person.ID) {
        var community = community
        for place in community.members.indices {
            let person = community.members[place].person
            if person == heir {
                community.members[place].role = .superadmin
            } else if community.members[place].role == .superadmin {
                community.members[place].role = .admin
            }
        }
        world.database.groups[community.id] = community
        GroupProperties(world: world).announceOwner(heir, of: community, by: actor)
    }

    /// Notes that somebody wants a group in a community, and tells its admins.
    func suggest(_ group: GroupRecord, to community: GroupRecord, by actor: Person.ID) {
        var community = community
        let suggestion = GroupRecord.Suggestion(group: group.id, person: actor, time: world.now)
        community.suggestions = (community.suggestions ?? []) + [suggestion]
        world.database.groups[community.id] = community
        var wish = Node(
            "sub_group_suggestion",
            ["jid": .jid(group.jid), "creation": .text(String(world.now))]
        )
        if let person = world.database.people[actor] {
            wish.attributes["creator"] = .jid(community.address(person))
        }
        wish.content = .nodes([
            Node("subject", bytes: Array(group.subject.utf8)),
            Node("is_existing_group", bytes: Array("true".utf8)),
            Node("participant_count", bytes: Array(String(group.members.count).utf8)),
        ])
        let others = community.members.map(\.person).filter { !community.isAdmin($0) }
        world.groups.announce(
            Node("created_sub_group_suggestion", content: .nodes([wish])),
            in: community,
            by: actor,
            except: Set(others)
        )
    }

    /// Tells the group, the community and the other groups of it, each from where it stands.
    ///
    /// - Source: whatsmeow `group.go` (`parseGroupChange`).
    private func tell(
        _ tag: String,
        _ more: Attributes,
        _ group: GroupRecord,
        _ community: GroupRecord,
        _ siblings: [GroupRecord],
        by actor: Person.ID
    ) {
        func action(_ relation: Value, _ other: GroupRecord) -> Node {
            var attributes: Attributes = ["\(tag)_type": relation]
            for (key, value) in more { attributes[key] = value }
            return Node(tag, attributes) { GroupNode(world: world, group: other).listed() }
        }
        world.groups.announce(action("parent_group", community), in: group, by: actor)
        world.groups.announce(action("sub_group", group), in: community, by: actor)
        for sibling in siblings where sibling.id != group.id {
            world.groups.announce(action("sibling_group", group), in: sibling, by: actor)
        }
    }
}
