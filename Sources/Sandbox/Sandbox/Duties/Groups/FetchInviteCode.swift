import BinaryNode

/// Tells a member the code of the link into a group.
///
///     → <iq type="get" xmlns="w:g2" to={group}><invite/></iq>
///     ← <invite code/>
///
/// 401 for who may not share it.
///
/// - Source: whatsmeow `group.go` (`GetGroupInviteLink`).
enum FetchInviteCode: DeviceDuty {
    static let pattern = StanzaPattern.iq("get", "w:g2", to: .group, with: "invite")

    static func answer(_ request: Request, from device: Device) -> Reply {
        request.changing(.linker, from: device, refusal: 401) { group, _ in
            let code = GroupLinks(world: request.world).code(of: group)
            return .result([Node("invite", ["code": .text(code)])])
        }
    }
}
