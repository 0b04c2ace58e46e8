public import BinaryNode
public import Model

/// A setting of a group, as it stands in a `<group>`, in a request that changes it and in the news of that.
///
///     <announcement/> | <not_announcement/>, <locked/> | <unlocked/>
///     <membership_approval_mode><group_join state="on|off"/></membership_approval_mode>
///     <member_add_mode>all_member_add|admin_add</member_add_mode>, likewise link and share_group_history
///     <no_frequently_forwarded/> | <frequently_forwarded_ok/>, <allow_admin_reports/> | <not_…/>
///     <group_history/> | <no_group_history/>, <allow_non_admin_sub_group_creation/> | <not_…/>
///     <limit_sharing_enabled/>, which is told and asked for otherwise, see LimitSharing
///
/// - Source: whatsmeow `group.go` (`parseGroupNode`, `parseGroupChange`), zapo
///   `src/transport/node/builders/group.ts`.
public struct GroupSettingNode: Hashable, Sendable {
    /// What it is about.
    public var setting: GroupSetting
    /// Whether it is on.
    public var isOn: Bool

    /// Says that something is on or off.
    public init(_ setting: GroupSetting, isOn: Bool) {
        self.setting = setting
        self.isOn = isOn
    }

    /// The form in which a setting is written.
    private enum Form {
        /// One tag for each state.
        case tags(on: String, off: String)
        /// A tag with one of two words in it.
        case words(tag: String, on: String, off: String)
        /// `<membership_approval_mode>`.
        case approval
        /// A tag that is there while it is on.
        case mark(String)

        init(_ setting: GroupSetting) {
            self =
                switch setting {
                case .announcement: .tags(on: "announcement", off: "not_announcement")
                case .locked: .tags(on: "locked", off: "unlocked")
                case .joinApproval: .approval
                case .memberAdd:
                    .words(tag: "member_add_mode", on: "all_member_add", off: "admin_add")
                case .memberLink:
                    .words(tag: "member_link_mode", on: "all_member_link", off: "admin_link")
                case .memberHistory:
                    .words(
                        tag: "member_share_group_history_mode",
                        on: "all_member_share",
                        off: "admin_share"
                    )
                case .forwardLimit:
                    .tags(on: "no_frequently_forwarded", off: "frequently_forwarded_ok")
                case .adminReports: .tags(on: "allow_admin_reports", off: "not_allow_admin_reports")
                case .history: .tags(on: "group_history", off: "no_group_history")
                case .memberGroups:
                    .tags(
                        on: "allow_non_admin_sub_group_creation",
                        off: "not_allow_non_admin_sub_group_creation"
                    )
                case .limitedSharing: .mark("limit_sharing_enabled")
                }
        }

        func state(in node: Node) -> Bool? {
            switch self {
            case .tags(node.tag, _): true
            case .tags(_, node.tag): false
            case .mark(node.tag): true
            case .words(node.tag, let on, let off):
                node.text == on ? true : node.text == off ? false : nil
            case .approval where node.tag == "membership_approval_mode":
                (node.child("group_join") ?? node.child("community_join"))?.string("state") != "off"
            default: nil
            }
        }

        func node(isOn: Bool) -> Node? {
            switch self {
            case .mark(let tag): isOn ? Node(tag) : nil
            case .tags(let on, let off): Node(isOn ? on : off)
            case .words(let tag, let on, let off): Node(tag, bytes: Array((isOn ? on : off).utf8))
            case .approval:
                Node("membership_approval_mode") {
                    Node("group_join", ["state": isOn ? "on" : "off"])
                }
            }
        }
    }

    /// Reads any of the forms; nil for what is no setting.
    public init?(_ node: Node) {
        for setting in GroupSetting.allCases {
            guard let isOn = Form(setting).state(in: node) else { continue }
            self.init(setting, isOn: isOn)
            return
        }
        return nil
    }

    /// What a request for a new group says of it; nil where nothing stands for off.
    var initial: Node? {
        if case .tags = Form(setting), !isOn { return nil }
        return node
    }

    /// The setting as it is written; nil where nothing stands for off.
    public var node: Node? { Form(setting).node(isOn: isOn) }
}
