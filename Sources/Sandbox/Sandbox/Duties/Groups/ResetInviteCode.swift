import BinaryNode

/// Makes another link into a group.
///
///     → <iq type="set" xmlns="w:g2" to={group}><invite/></iq>
///     ← <invite code/>
///
/// 401 for who is no admin.
///
/// - Source: whatsmeow `group.go` (`GetGroupInviteLink`).
enum ResetInviteCode: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:g2", to: .group, with: "invite")

    static func answer(_ request: Request, from device: Device) -> Reply {
        request.changing(.admin, from: device, refusal: 401) { group, person in
            let code = GroupLinks(world: request.world).reset(group, by: person)
            return .result([Node("invite", ["code": .text(code)])])
        }
    }
}
