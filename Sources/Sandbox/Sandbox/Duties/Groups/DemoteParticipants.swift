/// Makes admins of a group ordinary members again.
///
/// - Source: whatsmeow `group.go` (`UpdateGroupParticipants`).
enum DemoteParticipants: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:g2", to: .group, with: "demote")

    static func answer(_ request: Request, from device: Device) -> Reply {
        ChangeParticipants.answer(request, "demote", from: device, needs: .admin) { demote in
            let (demoted, refused) = demote.sorted { role in
                switch role {
                case .admin: nil
                case .superadmin: 403
                case .member: 409
                }
            }
            demote.changes.setRole(.member, of: demoted, by: demote.actor)
            return (demoted, refused)
        }
    }
}
