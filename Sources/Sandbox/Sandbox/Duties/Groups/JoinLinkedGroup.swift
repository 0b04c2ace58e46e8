import BinaryNode

/// Lets somebody of a community into one of its groups, or makes a request of it where admins decide.
///
///     → <iq type="set" xmlns="w:g2" to={community}><join_linked_group jid={group} [type="sub_group"]/></iq>
///     ← <linked_group><group jid/></linked_group> | <membership_approval_request jid/>
///
/// - Source: whatsapp-rust `wacore/src/iq/groups.rs`.
enum JoinLinkedGroup: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:g2", to: .group, with: "join_linked_group")

    static func answer(_ request: Request, from device: Device) -> Reply {
        request.changing(.member, from: device) { community, person in
            let jid = request.node.child("join_linked_group")?.jid("jid")
            guard let group = request.world.groups.group(jid), group.parent == community.id else {
                return .error(404)
            }
            let attributes: Attributes = ["jid": .jid(group.jid)]
            let requests = JoinRequests(world: request.world, group: group)
            switch requests.enter(person, from: .community) {
            case .refused(let error): return .error(error)
            case .joined:
                return .result([Node("linked_group") { Node("group", attributes) }])
            case .waiting: return .result([Node("membership_approval_request", attributes)])
            }
        }
    }
}
