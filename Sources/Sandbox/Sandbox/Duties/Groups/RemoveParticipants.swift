/// Removes people from a group.
///
/// - Source: whatsmeow `group.go` (`UpdateGroupParticipants`).
enum RemoveParticipants: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:g2", to: .group, with: "remove")

    static func answer(_ request: Request, from device: Device) -> Reply {
        ChangeParticipants.answer(request, "remove", from: device, needs: .admin) { remove in
            let (removed, refused) = remove.sorted { $0 == .superadmin ? 403 : nil }
            remove.changes.remove(removed, by: remove.actor)
            return (removed, refused)
        }
    }
}
