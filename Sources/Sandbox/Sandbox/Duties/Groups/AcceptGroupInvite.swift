import BinaryNode
import Model

/// Lets somebody into a group who got an invitation.
///
///     → <iq type="set" xmlns="w:g2" to={group}><accept code expiration admin/></iq>
///     ← <iq type="result" from={group}/>
///
/// - Source: whatsmeow `group.go` (`JoinGroupWithInvite`).
enum AcceptGroupInvite: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:g2", to: .group, with: "accept")

    private static let shape = Rule("groups.accept", "an invitation is shown with code and admin")

    static func answer(_ request: Request, from device: Device) -> Reply {
        guard let shown = request.node.child("accept"), shown.string("code") != nil,
            shown.jid("admin") != nil
        else { return .broken(shape) }
        let person = device.id.person
        switch ShownInvitation.check(shown, request, by: person) {
        case .failure(let refusal): return .error(refusal.code)
        case .success(let invitation): return enter(invitation.group, person, request.world)
        }
    }

    private static func enter(_ group: GroupRecord, _ person: Person.ID, _ world: World) -> Reply {
        guard group.role(of: person) == nil else { return .error(409) }
        if let code = group.refusalOfEntry(at: world.now) { return .error(code) }
        guard !group.isFull else { return .error(419) }
        _ = world.database.invitations.remove(of: person, to: group.id)
        MemberChanges(world: world, group: group).add([person], by: person, reason: "invite")
        return .result([])
    }
}
