import BinaryNode
import Model

/// Sets after how many seconds messages of a group disappear.
///
///     → <iq type="set" xmlns="w:g2" to={group}><ephemeral expiration/> | <not_ephemeral/></iq>
///     ← <iq type="result"/>
///
/// 400 for a time that is not offered.
///
/// - Source: whatsmeow `group.go` (`SetDisappearingTimer`), zapo, which also sends `expiration="0"`.
enum SetGroupTimer: DeviceDuty {
    static let pattern = StanzaPattern(
        tag: "iq",
        namespace: "w:g2",
        types: ["set"],
        to: .group,
        choices: ["ephemeral", "not_ephemeral"]
    )

    static func answer(_ request: Request, from device: Device) -> Reply {
        let seconds = request.node.child("ephemeral").map { $0.int("expiration") ?? -1 } ?? 0
        guard seconds == 0 || GroupRecord.timers.contains(seconds) else { return .error(400) }
        return request.changing(.editor, from: device) { group, person in
            GroupSettings(world: request.world, group: group)
                .setTimer(seconds == 0 ? nil : seconds, by: person)
            return .done
        }
    }
}
