import BinaryNode

/// Lists everybody in the groups of a community, each once.
///
///     → <iq type="get" xmlns="w:g2" to={community}><linked_groups_participants/></iq>
///     ← <linked_groups_participants><participant jid phone_number [type]/>…</linked_groups_participants>
///
/// - Source: whatsmeow `group.go` (`GetLinkedGroupsParticipants`).
enum FetchCommunityMembers: DeviceDuty {
    static let pattern = StanzaPattern.iq(
        "get",
        "w:g2",
        to: .group,
        with: "linked_groups_participants"
    )

    static func answer(_ request: Request, from device: Device) -> Reply {
        request.changing(.member, from: device) { community, _ in
            // Who is in a group is in the community.
            let node = GroupNode(world: request.world, group: community)
            let people = community.members.compactMap(node.participant)
            return .result([Node("linked_groups_participants", content: .nodes(people))])
        }
    }
}
