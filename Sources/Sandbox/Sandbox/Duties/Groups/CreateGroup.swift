import BinaryNode
import Model

/// Makes a group.
///
///     → <iq type="set" xmlns="w:g2" to="g.us"><create subject [key]><participant jid/>…{GroupWishes}</create></iq>
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
        let (added, refused) = wanted.sorted(by: device.id.person, into: nil)
        let created = try? world.groups.create(
            subject: subject,
            creator: device.id.person,
            others: added
        )
        guard var group = created else { return .error(406) }
        wishes.grant(to: &group, in: world)
        world.groups.announceCreation(of: group, key: create.string("key"))
        return .result([GroupNode(world: world, group: group).full(refused: refused)])
    }
}
