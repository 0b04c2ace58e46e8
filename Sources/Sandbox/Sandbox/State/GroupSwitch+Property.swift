import JSON

/// The settings of a group that GraphQL calls its properties: asked for and told as JSON.
///
/// - Source: whatsmeow `argo/name-to-queryids.json` (`NotificationGroup…PropertyUpdate`), zapo `spec/mex`.
extension GroupSwitch {
    /// Under which name a change of it is told; nil for what is told as a part of the group.
    var news: String? {
        switch self {
        case .memberLink: "NotificationGroupMemberLinkPropertyUpdate"
        case .memberHistory: "NotificationGroupMemberShareGroupHistoryModePropertyUpdate"
        case .limitedSharing: "NotificationGroupLimitSharingPropertyUpdate"
        case .memberGroups: "NotificationGroupPropertyUpdate"
        default: nil
        }
    }

    /// The property in a state.
    func property(isOn: Bool) -> JSON {
        switch self {
        case .memberLink: ["member_link_mode": isOn ? "ALL_MEMBER_LINK" : "ADMIN_LINK"]
        case .memberHistory:
            ["member_share_group_history_mode": isOn ? "ALL_MEMBER_SHARE" : "ADMIN_SHARE"]
        case .limitedSharing:
            [
                "limit_sharing": [
                    "limit_sharing_enabled": .bool(isOn), "limit_sharing_trigger": "CHAT_SETTING",
                ]
            ]
        case .memberGroups: ["allow_non_admin_sub_group_creation": .bool(isOn)]
        default: [:]
        }
    }

    /// What an update of properties asks for; nil for anything else.
    static func asked(in update: JSON) -> (name: GroupSwitch, isOn: Bool)? {
        for name in allCases where name.news != nil {
            for isOn in [true, false] where name.property(isOn: isOn) == update {
                return (name, isOn)
            }
        }
        return nil
    }
}
