import BinaryNode
import Model

/// Makes a group.
///
///     → <iq type="set" xmlns="w:g2" to="g.us"><create subject [key]><participant jid/>…{GroupWishes}
///         [<linked_parent jid={community}/>|<parent/> [<create_general_chat/>]]</create></iq>
///     ← <group …><participant jid phone_number [type] [error]/>…</group>
///
/// Those who cannot be added come back with an error and are no members.
///
/// - Source: whatsmeow `group.go` (`CreateGroup`).
enum CreateGroup: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:g2", to: .groupServer, with: "create")

    private static let shape = Rule(
        "groups.create",
        "a group has a subject and names people by JID"
    )

    static func answer(_ request: Request, from device: Device) -> Reply {
        guard let create = request.node.child("create"), let subject = create.string("subject"),
            let wanted = ParticipantList(create, request.world)
        else { return .broken(shape) }
        guard wanted.jids.count <= GroupRecord.capacity else { return .error(419) }
        guard let wishes = GroupWishes(create) else { return .error(400) }
        let world = request.world
        // A group of a community is made by who may put one into it.
        let parent = create.child("linked_parent").map { $0.jid("jid") }
        let community = parent.flatMap { world.groups.group($0) }
        if parent != nil {
            guard let community, community.kind == .community else { return .error(404) }
            let right: GroupRecord.Right = community.isOn(.memberGroups) ? .member : .admin
            if let code = community.refusal(right, device.id.person) { return .error(code) }
            guard !Communities(world: world).isFull(community) else { return .error(406) }
        }
        let creator = device.id.person
        let made = try? world.groups.create(subject: subject, creator: creator, others: [])
        guard var group = made else { return .error(406) }
        // Who cannot be added is invited, into a group that is there.
        let (added, refused) = wanted.sorted(by: creator, into: group)
        group.members += added.map { .init(person: $0, role: .member, joinedAt: world.now) }
        wishes.grant(to: &group, in: world)
        world.groups.announceCreation(of: group, key: create.string("key"))
        if group.kind == .community {
            let general = create.child("create_general_chat") != nil
            Communities(world: world).furnish(group, withGeneralChat: general)
        } else if let community {
            Communities(world: world).link(group, to: community, by: creator)
            group = world.database.groups[group.id] ?? group
        }
        return .result([GroupNode(world: world, group: group).full(refused: refused)])
    }
}
