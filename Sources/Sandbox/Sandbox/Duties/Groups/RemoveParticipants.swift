import BinaryNode

/// Removes people from a group, with `linked_groups` from all groups of a community.
///
/// - Source: whatsmeow `group.go` (`UpdateGroupParticipants`).
enum RemoveParticipants: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:g2", to: .group, with: "remove")

    static func answer(_ request: Request, from device: Device) -> Reply {
        ChangeParticipants.answer(request, "remove", from: device, needs: .admin) { remove in
            let (removed, refused) = remove.sorted { $0 == .superadmin ? 403 : nil }
            if request.node.child("remove")?.string("linked_groups") == "true" {
                Communities(world: request.world)
                    .leave(remove.group, removed, everywhere: true, by: remove.actor)
            } else {
                remove.changes.remove(removed, by: remove.actor)
            }
            return (removed, refused)
        }
    }
}
