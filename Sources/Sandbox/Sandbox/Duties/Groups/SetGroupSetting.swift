import BinaryNode
import Model

/// Turns something about a group on or off.
///
///     → <iq type="set" xmlns="w:g2" to={group}>{a form of GroupSwitch}</iq>
///     ← <iq type="result"/>
///
/// - Source: whatsmeow `group.go` (`SetGroupLocked`, `SetGroupAnnounce`, `SetGroupJoinApprovalMode`,
///   `SetGroupMemberAddMode`).
enum SetGroupSetting: DeviceDuty {
    static let pattern = StanzaPattern(
        tag: "iq",
        namespace: "w:g2",
        types: ["set"],
        to: .group,
        choices: GroupSwitch.allCases.filter { $0 != .limitedSharing }.flatMap(\.tags)
            .map { StanzaPattern.Child(stringLiteral: $0) }
    )

    private static let shape = Rule("groups.setting", "a setting says whether it is on or off")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let found = request.node.children.lazy.compactMap { node in
            GroupSwitch.allCases.lazy.compactMap { name in
                name.state(in: node).map { (name, $0) }
            }.first
        }.first
        guard let (name, isOn) = found else { return .broken(shape) }
        return request.changing(.admin, from: device) { group, person in
            GroupSettings(world: request.world, group: group).set(name, isOn: isOn, by: person)
            return .done
        }
    }
}
