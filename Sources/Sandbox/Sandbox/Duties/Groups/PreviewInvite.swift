import BinaryNode

/// Tells anybody which group a link leads into.
///
///     → <iq type="get" xmlns="w:g2" to="g.us"><invite code/></iq>
///     ← <group …>{admins}…</group>
///
/// - Source: whatsmeow `group.go` (`GetGroupInfoFromLink`).
enum PreviewInvite: DeviceDuty {
    static let pattern = StanzaPattern.iq("get", "w:g2", to: .groupServer, with: "invite")

    private static let shape = Rule("groups.invite", "a link into a group has a code")

    static func answer(_ request: Request, from device: Device) -> Reply {
        guard let code = request.node.child("invite")?.string("code") else {
            return .broken(shape)
        }
        switch GroupLinks(world: request.world).target(of: code) {
        case .nowhere(let error): return .error(error)
        case .group(let group):
            return .result([GroupNode(world: request.world, group: group).preview()])
        }
    }
}
