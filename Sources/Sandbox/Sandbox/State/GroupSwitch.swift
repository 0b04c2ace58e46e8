import BinaryNode

/// Something about a group that is on or off, in the forms in which the server writes it.
///
/// - Source: whatsmeow `group.go` (`parseGroupNode`), zapo `src/transport/node/builders/group.ts`.
enum GroupSwitch: String, Codable, CaseIterable {
    case announcement, locked, approval, memberAdd, memberLink, memberHistory
    case forwardLimit, adminReports, history, memberGroups, limitedSharing

    /// Those that are on in a new group.
    static let usual: Set<GroupSwitch> = [.memberAdd, .memberHistory]

    /// The tags in which it is written: one for each state, or one for both.
    var tags: [String] {
        switch self {
        case .announcement: ["announcement", "not_announcement"]
        case .locked: ["locked", "unlocked"]
        case .approval: ["membership_approval_mode"]
        case .memberAdd: ["member_add_mode"]
        case .memberLink: ["member_link_mode"]
        case .memberHistory: ["member_share_group_history_mode"]
        case .forwardLimit: ["no_frequently_forwarded", "frequently_forwarded_ok"]
        case .adminReports: ["allow_admin_reports", "not_allow_admin_reports"]
        case .history: ["group_history", "no_group_history"]
        case .memberGroups:
            [
                "allow_non_admin_sub_group_creation",
                "not_allow_non_admin_sub_group_creation",
            ]
        case .limitedSharing: ["limit_sharing_enabled"]
        }
    }

    /// The words for on and off, where a tag holds one of two.
    private var words: (on: String, off: String)? {
        switch self {
        case .memberAdd: ("all_member_add", "admin_add")
        case .memberLink: ("all_member_link", "admin_link")
        case .memberHistory: ("all_member_share", "admin_share")
        default: nil
        }
    }

    /// The state that a node says; nil for what is no form of it.
    func state(in node: Node) -> Bool? {
        guard let place = tags.firstIndex(of: node.tag) else { return nil }
        if tags.count == 2 { return place == 0 }
        if self == .limitedSharing { return true }
        if let words {
            return node.text == words.on ? true : node.text == words.off ? false : nil
        }
        switch (node.child("group_join") ?? node.child("community_join"))?.string("state") {
        case "on": return true
        case "off": return false
        default: return nil
        }
    }

    /// The form for a state.
    func node(isOn: Bool) -> Node {
        if tags.count == 2 { return Node(tags[isOn ? 0 : 1]) }
        if self == .limitedSharing { return Node(tags[0]) }
        if let words { return Node(tags[0], bytes: Array((isOn ? words.on : words.off).utf8)) }
        return Node(tags[0]) { Node("group_join", ["state": isOn ? "on" : "off"]) }
    }

    /// What a `<group>` holds for a state; nil where nothing stands for off.
    func described(isOn: Bool) -> Node? { isOn || words != nil ? node(isOn: isOn) : nil }
}
