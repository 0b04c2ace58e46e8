import BinaryNode
import Model

/// Lets an account leave groups; who leaves a community leaves its announcements.
///
///     → <iq type="set" xmlns="w:g2" to="g.us"><leave><group id={group}/>…</leave></iq>
///     ← <leave><group id [error]/>…</leave>
///
/// - Source: whatsmeow `group.go` (`LeaveGroup`).
enum LeaveGroups: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:g2", to: .groupServer, with: "leave")

    private static let shape = Rule("groups.leave", "leaving names one or more <group id>")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let jids = request.node.child("leave")?.children.compactMap { $0.jid("id") } ?? []
        guard !jids.isEmpty else { return .broken(shape) }
        let answers = jids.map { jid in
            let error = leave(jid, device.id.person, request.world)
            return Node("group", ["id": .jid(jid), "error": error.map { .text(String($0)) }])
        }
        return .result([Node("leave", content: .nodes(answers))])
    }

    private static func leave(_ jid: JID, _ person: Person.ID, _ world: World) -> Int? {
        guard let group = world.groups.group(jid) else { return 404 }
        guard group.role(of: person) != nil else { return 403 }
        if group.kind == .community {
            Communities(world: world).leave(group, [person], by: person)
        } else {
            MemberChanges(world: world, group: group).remove([person], by: person)
        }
        return nil
    }
}
