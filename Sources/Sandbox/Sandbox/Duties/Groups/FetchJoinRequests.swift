import BinaryNode

/// Tells an admin who wants into a group.
///
///     → <iq type="get" xmlns="w:g2" to={group}><membership_approval_requests/></iq>
///     ← <membership_approval_requests>
///         <membership_approval_request jid phone_number request_time request_method requestor/>…
///       </membership_approval_requests>
///
/// - Source: whatsmeow `group.go` (`GetGroupRequestParticipants`).
enum FetchJoinRequests: DeviceDuty {
    static let pattern = StanzaPattern.iq(
        "get",
        "w:g2",
        to: .group,
        with: "membership_approval_requests"
    )

    static func answer(_ request: Request, from device: Device) -> Reply {
        request.changing(.admin, from: device) { group, _ in
            let node = GroupNode(world: request.world, group: group)
            let requests = (group.requests ?? []).compactMap { wish -> Node? in
                guard let person = node.participant(wish.person) else { return nil }
                var attributes = person.attributes
                attributes["request_time"] = .text(String(wish.time))
                attributes["request_method"] = .text(wish.method)
                attributes["requestor"] = node.participant(wish.requestor)?.attributes["jid"]
                return Node("membership_approval_request", attributes)
            }
            return .result([Node("membership_approval_requests", content: .nodes(requests))])
        }
    }
}
