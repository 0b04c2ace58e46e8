/// Adds people to a group; any member may.
///
/// - Source: whatsmeow `group.go` (`UpdateGroupParticipants`).
enum AddParticipants: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:g2", to: .group, with: "add")

    static func answer(_ request: Request, from device: Device) -> Reply {
        ChangeParticipants.answer(request, "add", from: device, needs: .adder) { add in
            let (added, refused) = add.list.sorted(by: add.actor, into: add.group)
            add.changes.add(added, by: add.actor)
            return (added, refused)
        }
    }
}
