/// A line of a group's chat itself: something about the group was changed.
public struct GroupNoticeContent: MessageContent {
    /// Never changes.
    public static let kind = "groupNotice"
    /// Nobody wrote it.
    public static let isSystem = true
    /// What was changed.
    public var change: GroupChange
    /// Who changed it; nil when the server does not say.
    public var by: JID?

    /// Creates a line from its parts.
    public init(change: GroupChange, by: JID? = nil) {
        self.change = change
        self.by = by
    }

    /// What was changed, without names: who shows it knows them.
    public var preview: String {
        switch change {
        case .created(let subject): "Group \"\(subject)\" was created"
        case .subject(let subject): "The group is now called \"\(subject)\""
        case .description(let text):
            text.isEmpty ? "The description was removed" : "The description was changed"
        case .added(let people): people.count == 1 ? "Somebody was added" : "People were added"
        case .removed(let people): people.count == 1 ? "Somebody left" : "People left"
        case .promoted: "There is a new admin"
        case .demoted: "Somebody is admin no longer"
        case .setting(let setting, let isOn): Self.preview(setting, isOn: isOn)
        case .disappearing(let seconds):
            seconds > 0 ? "Disappearing messages were turned on" : "Messages no longer disappear"
        case .linkReset: "The link into the group was reset"
        case .uninvited: "An invitation was taken back"
        case .requested: "Somebody wants to join"
        case .unrequested: "A wish to join was taken back or turned down"
        case .communityPromoted: "The community has a new admin"
        case .communityDemoted: "Somebody is admin of the community no longer"
        case .linked(.parent, _): "The group is part of a community now"
        case .linked(.sub, _), .linked(.sibling, _): "The community has another group"
        case .unlinked(.parent, _): "The group is no longer part of the community"
        case .unlinked(.sub, _), .unlinked(.sibling, _): "The community has a group less"
        case .suggested: "Somebody wants a group in the community"
        case .unsuggested: "A group does not come into the community"
        case .reported: "Something was reported to the admins"
        case .marked(let mark): Self.preview(mark)
        case .renumbered: "Somebody has another number"
        case .handedOver: "The community belongs to somebody else now"
        case .picture(let isSet): isSet ? "The picture was changed" : "The picture was removed"
        case .suspended(let isOn): isOn ? "WhatsApp closed the group" : "The group is open again"
        case .growthLocked(let isOn):
            isOn ? "Nobody can be invited for now" : "People can be invited again"
        case .deleted: "The group is no more"
        case .other: "The group was changed"
        }
    }

    private static func preview(_ mark: GroupMark) -> String {
        switch mark {
        case .autoAddDisabled: "Nobody comes into the announcements by themselves any more"
        case .businessHosted: "A business's service takes part in the group"
        case .safetyCheck: "WhatsApp asks to look twice at this group"
        case .limitedSharing: "What is said here should stay here"
        }
    }

    private static func preview(_ setting: GroupSetting, isOn: Bool) -> String {
        switch setting {
        case .announcement: isOn ? "Only admins can write now" : "Everybody can write now"
        case .locked:
            isOn ? "Only admins can change the group now" : "Everybody can change the group now"
        case .joinApproval:
            isOn ? "Admins let people in now" : "Who has the link can join now"
        case .memberAdd:
            isOn ? "Everybody can add people now" : "Only admins can add people now"
        case .memberLink:
            isOn ? "Everybody can share the link now" : "Only admins can share the link now"
        case .memberHistory:
            isOn
                ? "Everybody can send the history to new members now"
                : "Only admins can send the history to new members now"
        case .memberGroups:
            isOn
                ? "Everybody can make groups in the community now"
                : "Only admins can make groups in the community now"
        case .history:
            isOn ? "New members can see the history now" : "New members see no history now"
        case .forwardLimit:
            isOn
                ? "What was forwarded often is not allowed now"
                : "What was forwarded often is allowed now"
        case .adminReports:
            isOn
                ? "Messages can be reported to the admins now"
                : "Messages cannot be reported to the admins now"
        case .limitedSharing:
            isOn ? "What is said here should stay here" : "What is said here can be passed on again"
        }
    }
}
