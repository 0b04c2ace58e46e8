import BinaryNode
import Model

/// Changes who is in a group, and tells its members.
struct MemberChanges {
    let world: World
    let group: GroupRecord

    /// Adds people, for a reason when nobody in it added them: they hear of the whole group, the others of them.
    func add(_ people: [Person.ID], by actor: Person.ID, reason: String? = nil) {
        guard !people.isEmpty else { return }
        let before = group.members.map(\.person)
        var group = group
        group.members += people.map {
            GroupRecord.Member(person: $0, role: .member, joinedAt: world.now)
        }
        group.formerMembers.subtract(people)
        group.removed?.subtract(people)
        group.requests?.removeAll { people.contains($0.person) }
        let changed = store(group)
        var added = action("add", people, changed)
        added.attributes["reason"] = reason.map { .text($0) }
        world.groups.announce(
            added,
            in: changed,
            by: actor,
            except: Set(people)
        )
        let create = Node("create", ["reason": reason.map { .text($0) }]) {
            GroupNode(world: world, group: changed).full()
        }
        world.groups.announce(create, in: changed, by: actor, except: Set(before))
        // Who is in a group is in its community.
        let communities = Communities(world: world)
        if let community = communities.community(of: changed) {
            communities.admit(people, to: community, by: actor)
        }
    }

    /// Takes people off the list, who hear of it too; a superadmin who leaves is followed by another.
    func remove(_ people: [Person.ID], by actor: Person.ID) {
        guard !people.isEmpty else { return }
        var group = group
        group.members.removeAll { people.contains($0.person) }
        if people.contains(actor) { group.formerMembers.insert(actor) }
        group.removed = (group.removed ?? []).union(people.filter { $0 != actor })
        let heir = heir(in: &group)
        let changed = store(group)
        rotateKeys()
        world.groups.announce(
            action("remove", people, changed),
            in: changed,
            by: actor,
            alsoTo: people
        )
        guard let heir else { return }
        world.groups.announce(action("promote", [heir], changed), in: changed, by: heir)
    }

    /// Lets the simulated members forget their sender keys: who left must not read on.
    private func rotateKeys() {
        let name = "\(group.jid)"
        for device in world.groups.devices(of: group) where device.isSimulated {
            let sender = SignalTable.Sender(
                device: device.id,
                group: name,
                address: SimulatedKeys.address(device)
            )
            world.database.signal[sender] = nil
        }
        world.database.distributions.removeAll(in: name)
    }

    /// Makes people admins, or members again.
    func setRole(_ role: GroupRecord.Role, of people: [Person.ID], by actor: Person.ID) {
        guard !people.isEmpty else { return }
        var group = group
        for index in group.members.indices where people.contains(group.members[index].person) {
            group.members[index].role = role
        }
        let changed = store(group)
        let tag = role == .member ? "demote" : "promote"
        world.groups.announce(action(tag, people, changed), in: changed, by: actor)
    }

    /// Puts another person into a member's place, who has another number now.
    ///
    ///     ← <modify><participant jid={new}/></modify>, by {old}
    func renumber(_ member: Person.ID, to other: Person.ID) throws(SandboxError) {
        var group = group
        guard let place = group.members.firstIndex(where: { $0.person == member }),
            group.role(of: other) == nil
        else { throw .refused("\(member) is not in the group, or \(other) is") }
        let old = group.members[place]
        group.members[place] = .init(person: other, role: old.role, joinedAt: old.joinedAt)
        let changed = store(group)
        rotateKeys()
        let person = GroupNode(world: world, group: changed).participant(other)
        let modify = Node("modify", content: .nodes(person.map { [$0] } ?? []))
        world.groups.announce(modify, in: changed, by: member)
    }

    private func store(_ group: GroupRecord) -> GroupRecord {
        var group = group
        group.version += 1
        world.database.groups[group.id] = group
        return group
    }

    /// Who becomes superadmin of a group that has none: the oldest admin, or the oldest member.
    private func heir(in group: inout GroupRecord) -> Person.ID? {
        guard !group.members.contains(where: { $0.role == .superadmin }) else { return nil }
        let place =
            group.members.firstIndex { $0.role == .admin } ?? group.members.indices.first
        guard let place else { return nil }
        group.members[place].role = .superadmin
        return group.members[place].person
    }

    private func action(_ tag: String, _ people: [Person.ID], _ changed: GroupRecord) -> Node {
        let node = GroupNode(world: world, group: changed)
        return Node(
            tag,
            [
                "prev_v_id": .text(String(changed.version - 1)),
                "v_id": .text(String(changed.version)),
            ],
            content: .nodes(people.compactMap { node.participant($0) })
        )
    }
}
