import BinaryNode

/// Tells who is in a community what one of its groups is like.
///
///     → <iq type="get" xmlns="w:g2" to={community}><query_linked type="sub_group" jid={group}/></iq>
///     ← <linked_group><group …>{admins}…</group></linked_group>
///
/// - Source: whatsapp-rust `wacore/src/iq/groups.rs`.
enum PreviewLinkedGroup: DeviceDuty {
    static let pattern = StanzaPattern.iq("get", "w:g2", to: .group, with: "query_linked")

    static func answer(_ request: Request, from device: Device) -> Reply {
        request.changing(.member, from: device) { community, _ in
            let jid = request.node.child("query_linked")?.jid("jid")
            guard let group = request.world.groups.group(jid), group.parent == community.id else {
                return .error(404)
            }
            let node = GroupNode(world: request.world, group: group).preview()
            return .result([Node("linked_group") { node }])
        }
    }
}
