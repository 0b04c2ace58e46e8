import BinaryNode
import Model

/// Renames a group.
///
///     → <iq type="set" xmlns="w:g2" to={group}><subject>{text}</subject></iq>
///     ← <iq type="result"/>
///
/// - Source: whatsmeow `group.go` (`SetGroupName`).
enum SetGroupSubject: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:g2", to: .group, with: "subject")

    private static let shape = Rule("groups.subject", "a subject is text")

    static func answer(_ request: Request, from device: Device) -> Reply {
        guard let subject = request.node.child("subject")?.text else { return .broken(shape) }
        guard (1...GroupRecord.longestSubject).contains(subject.count) else { return .error(406) }
        return request.changing(.editor, from: device) { group, person in
            GroupSettings(world: request.world, group: group).rename(subject, by: person)
            return .done
        }
    }
}
