import BinaryNode
import Model

/// An invitation into a group that a client shows: whether it counts for whoever shows it.
struct ShownInvitation {
    let group: GroupRecord

    /// Reads and checks it.
    ///
    ///     <{add_request|accept} code expiration admin={inviter}/>
    ///
    /// - Source: whatsmeow `group.go` (`JoinGroupWithInvite`).
    static func check(
        _ node: Node,
        _ request: Request,
        by person: Person.ID
    ) -> Result<ShownInvitation, Refusal> {
        guard let group = request.world.groups.group(request.node.jid("to")),
            let code = node.string("code"), let inviter = node.jid("admin"),
            let found = request.world.database.invitations.find(code, to: group.id)
        else { return .failure(Refusal(code: 404)) }
        guard found.person == person, request.world.directory.id(inviter) == found.inviter,
            node.string("expiration") == String(found.expires),
            found.expires > request.world.now
        else { return .failure(Refusal(code: 410)) }
        return .success(ShownInvitation(group: group))
    }

    /// Why it does not count.
    struct Refusal: Error {
        let code: Int
    }
}
