import BinaryNode

/// Takes groups out of a community.
///
///     → <iq type="set" xmlns="w:g2" to={community}>
///         <unlink unlink_type="sub_group"><group jid [remove_orphaned_members="true"]/>…</unlink></iq>
///     ← <unlink unlink_type="sub_group"><group jid [error]>[<error code/>]</group>…</unlink>
///
/// 404 for a group that is not in it, 403 for its announcements.
///
/// - Source: whatsmeow `group.go` (`UnlinkGroup`).
enum UnlinkGroups: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:g2", to: .group, with: "unlink")

    private static let shape = Rule("groups.unlink", "an unlink names groups by JID")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let nodes = request.node.child("unlink")?.children("group") ?? []
        guard !nodes.isEmpty, nodes.allSatisfy({ $0.jid("jid") != nil }) else {
            return .broken(shape)
        }
        return request.changing(.admin, from: device) { community, person in
            let communities = Communities(world: request.world)
            let answers = nodes.map { node in
                LinkGroups.answer(node.jid("jid")) {
                    guard let group = request.world.groups.group(node.jid("jid")),
                        group.parent == community.id
                    else { return 404 }
                    guard group.kind != .announcements else { return 403 }
                    communities.unlink(group, from: community, by: person)
                    if node.string("remove_orphaned_members") == "true" {
                        communities.removeOrphans(of: group, from: community, by: person)
                    }
                    return nil
                }
            }
            return .result([
                Node("unlink", ["unlink_type": "sub_group"], content: .nodes(answers))
            ])
        }
    }
}
