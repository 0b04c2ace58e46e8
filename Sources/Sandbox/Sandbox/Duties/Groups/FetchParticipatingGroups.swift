import BinaryNode

/// Lists the groups that an account is in.
///
///     → <iq type="get" xmlns="w:g2" to="g.us"><participating><participants/><description/>
///       </participating></iq>
///     ← <groups><group …>…</group>…</groups>
///
/// - Source: whatsmeow `group.go` (`GetJoinedGroups`).
enum FetchParticipatingGroups: DeviceDuty {
    static let pattern = StanzaPattern.iq("get", "w:g2", to: .groupServer, with: "participating")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let groups = request.world.database.groups.of(device.id.person).map {
            GroupNode(world: request.world, group: $0).full()
        }
        return .result([Node("groups", content: .nodes(groups))])
    }
}
