import BinaryNode

/// Tells somebody which group an invitation leads into that they got.
///
///     → <iq type="get" xmlns="w:g2" to={group}><query><add_request code expiration admin/></query></iq>
///     ← <group …>{admins}…</group>
///
/// - Source: whatsmeow `group.go` (`GetGroupInfoFromInvite`).
enum PreviewGroupInvite {
    static func answer(_ shown: Node, _ request: Request, from device: Device) -> Reply {
        switch ShownInvitation.check(shown, request, by: device.id.person) {
        case .failure(let refusal): return .error(refusal.code)
        case .success(let invitation):
            let node = GroupNode(world: request.world, group: invitation.group)
            return .result([node.preview()])
        }
    }
}
