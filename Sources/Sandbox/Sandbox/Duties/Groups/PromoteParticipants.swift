/// Makes members of a group admins.
///
/// - Source: whatsmeow `group.go` (`UpdateGroupParticipants`).
enum PromoteParticipants: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:g2", to: .group, with: "promote")

    static func answer(_ request: Request, from device: Device) -> Reply {
        ChangeParticipants.answer(request, "promote", from: device, needs: .admin) { promote in
            let (promoted, refused) = promote.sorted { $0 == .member ? nil : 409 }
            promote.changes.setRole(.admin, of: promoted, by: promote.actor)
            return (promoted, refused)
        }
    }
}
