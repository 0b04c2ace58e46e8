import BinaryNode
import Model

/// Lets somebody into a group who has the link, or makes a request of it where admins decide.
///
///     → <iq type="set" xmlns="w:g2" to="g.us"><invite code/></iq>
///     ← <group jid/> | <membership_approval_request jid/>
///
/// 304 when they are in it, 405 when they were removed, 409 when they have asked already, 419 when it is full, 423 while it
/// is closed.
///
/// - Source: whatsmeow `group.go` (`JoinGroupWithLink`).
enum JoinByInvite: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:g2", to: .groupServer, with: "invite")

    private static let shape = Rule("groups.invite", "a link into a group has a code")

    static func answer(_ request: Request, from device: Device) -> Reply {
        guard let code = request.node.child("invite")?.string("code") else {
            return .broken(shape)
        }
        switch GroupLinks(world: request.world).target(of: code) {
        case .nowhere(let error): return .error(error)
        case .group(let group): return enter(group, device.id.person, request.world)
        }
    }

    private static func enter(_ group: GroupRecord, _ person: Person.ID, _ world: World) -> Reply {
        let jid: Attributes = ["jid": .jid(group.jid)]
        switch JoinRequests(world: world, group: group).enter(person) {
        case .refused(let error): return .error(error)
        case .joined: return .result([Node("group", jid)])
        case .waiting: return .result([Node("membership_approval_request", jid)])
        }
    }
}
