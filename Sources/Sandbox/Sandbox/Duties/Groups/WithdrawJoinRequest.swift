import BinaryNode

/// Strikes out that somebody wants into a group, for themselves or for whom they asked.
///
///     → <iq type="set" xmlns="w:g2" to={group}>
///         <cancel_membership_requests><participant jid/>…</cancel_membership_requests></iq>
///     ← <cancel_membership_requests><participant jid [error]/>…</cancel_membership_requests>
///
/// 404 for who does not want in, 403 for who asked for themselves and is somebody else.
///
/// - Source: whatsapp-rust `wacore/src/iq/groups.rs` (`CancelMembershipRequestsIq`).
enum WithdrawJoinRequest: DeviceDuty {
    static let pattern = StanzaPattern.iq(
        "set",
        "w:g2",
        to: .group,
        with: "cancel_membership_requests"
    )

    private static let shape = Rule("groups.requests.own", "a request is taken back by JID")

    static func answer(_ request: Request, from device: Device) -> Reply {
        guard let node = request.node.child("cancel_membership_requests"),
            let list = ParticipantList(node, request.world), !list.jids.isEmpty
        else { return .broken(shape) }
        guard let group = request.world.groups.group(request.node.jid("to")) else {
            return .error(404)
        }
        let requests = JoinRequests(world: request.world, group: group)
        let actor = device.id.person
        var done: [Person.ID] = []
        let answers = list.jids.map { jid in
            let found = request.world.directory.id(jid).flatMap(requests.request(of:))
            let isOwn = found.map { $0.person == actor || $0.requestor == actor }
            if let found, isOwn == true { done.append(found.person) }
            let error: Value? = isOwn == true ? nil : found == nil ? "404" : "403"
            return Node("participant", ["jid": .jid(jid), "error": error])
        }
        requests.revoke(done, by: actor)
        return .result([Node("cancel_membership_requests", content: .nodes(answers))])
    }
}
