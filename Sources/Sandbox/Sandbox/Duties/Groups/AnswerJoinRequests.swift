import BinaryNode
import Model

/// Lets people into a group who want in, or says no.
///
///     → <iq type="set" xmlns="w:g2" to={group}><membership_requests_action>
///         [<approve><participant jid/>…</approve>] [<reject>…</reject>]</membership_requests_action></iq>
///     ← the same, each participant with an [error]
///
/// 404 for who does not want in, 409 for who is in it, 419 when it is full.
///
/// - Source: whatsmeow `group.go` (`UpdateGroupRequestParticipants`), zapo
///   `src/transport/node/builders/group.ts`, which sends both at once.
enum AnswerJoinRequests: DeviceDuty {
    static let pattern = StanzaPattern.iq(
        "set",
        "w:g2",
        to: .group,
        with: "membership_requests_action"
    )

    private static let shape = Rule(
        "groups.requests",
        "people who want in are approved or rejected, and named by JID"
    )

    static func answer(_ request: Request, from device: Device) -> Reply {
        let action = request.node.child("membership_requests_action")
        let given = ["approve", "reject"].compactMap { action?.child($0) }
        let lists = given.compactMap { ParticipantList($0, request.world) }
        guard !given.isEmpty, lists.count == given.count, lists.allSatisfy({ !$0.jids.isEmpty })
        else { return .broken(shape) }
        return request.changing(.admin, from: device) { group, actor in
            let answers = zip(given, lists).map { node, list in
                let now = request.world.database.groups[group.id] ?? group
                let requests = JoinRequests(world: request.world, group: now)
                return answer(node.tag, list.jids, requests, actor)
            }
            return .result([Node("membership_requests_action", content: .nodes(answers))])
        }
    }

    private static func answer(
        _ tag: String,
        _ jids: [JID],
        _ requests: JoinRequests,
        _ actor: Person.ID
    ) -> Node {
        var done: [Person.ID] = []
        let answers = jids.map { jid in
            let person = requests.world.directory.id(jid)
            if let error = error(person, requests, isApproval: tag == "approve") {
                return Node("participant", ["jid": .jid(jid), "error": .text(String(error))])
            }
            if let person { done.append(person) }
            let node = GroupNode(world: requests.world, group: requests.group)
            return person.flatMap { node.participant($0) }
                ?? Node("participant", ["jid": .jid(jid)])
        }
        if tag == "approve" {
            requests.approve(done, by: actor)
        } else {
            requests.revoke(done, by: actor)
        }
        return Node(tag, content: .nodes(answers))
    }

    private static func error(
        _ person: Person.ID?,
        _ requests: JoinRequests,
        isApproval: Bool
    ) -> Int? {
        guard let person else { return 404 }
        if requests.group.role(of: person) != nil { return 409 }
        guard requests.request(of: person) != nil else { return 404 }
        return isApproval && requests.group.isFull ? 419 : nil
    }
}
