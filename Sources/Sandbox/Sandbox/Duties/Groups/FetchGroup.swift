import BinaryNode
import Model

/// Tells a member how a group stands.
///
///     → <iq type="get" xmlns="w:g2" to={group}><query request="interactive" [phash]/></iq>
///     ← <group …>…</group>
///
/// With an invitation in it, it is the one of ``PreviewGroupInvite``.
///
/// - Source: whatsmeow `group.go` (`GetGroupInfo`).
enum FetchGroup: DeviceDuty {
    static let pattern = StanzaPattern.iq("get", "w:g2", to: .group, with: "query")

    static func answer(_ request: Request, from device: Device) -> Reply {
        if let shown = request.node.child("query")?.child("add_request") {
            return PreviewGroupInvite.answer(shown, request, from: device)
        }
        guard let group = request.world.groups.group(request.node.jid("to")) else {
            return .error(404)
        }
        guard group.role(of: device.id.person) != nil else { return .error(403) }
        return .result([GroupNode(world: request.world, group: group).full()])
    }
}
