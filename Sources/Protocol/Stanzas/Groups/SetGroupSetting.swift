public import BinaryNode
public import Model

/// Turns something about a group on or off.
///
///     → {one of the forms of GroupSettingNode}
///
/// - Source: whatsmeow `group.go` (`SetGroupLocked`, `SetGroupAnnounce`, `SetGroupJoinApprovalMode`,
///   `SetGroupMemberAddMode`), zapo `src/transport/node/builders/group.ts`.
public struct SetGroupSetting: GroupRequest {
    public let to: JID
    private let setting: GroupSettingNode

    /// Turns something on or off that is not asked for otherwise, see ``LimitSharing``.
    public init(_ group: JID, _ setting: GroupSetting, isOn: Bool) {
        to = group
        self.setting = GroupSettingNode(setting, isOn: isOn)
    }

    public var body: [Node] { [setting.node].compactMap(\.self) }
}
