import BinaryNode

/// Lists the groups of a community, hidden ones to those in them and to admins alone.
///
///     → <iq type="get" xmlns="w:g2" to={community}><sub_groups/></iq>
///     ← <sub_groups><group id jid subject s_t creation size>…</group>…</sub_groups>
///
/// - Source: whatsmeow `group.go` (`GetSubGroups`).
enum FetchSubGroups: DeviceDuty {
    static let pattern = StanzaPattern.iq("get", "w:g2", to: .group, with: "sub_groups")

    static func answer(_ request: Request, from device: Device) -> Reply {
        request.changing(.member, from: device) { community, person in
            let groups = Communities(world: request.world).groups(of: community).filter {
                $0.isHidden != true || community.isAdmin(person) || $0.role(of: person) != nil
            }
            let nodes = groups.map { GroupNode(world: request.world, group: $0).listed() }
            return .result([Node("sub_groups", content: .nodes(nodes))])
        }
    }
}
