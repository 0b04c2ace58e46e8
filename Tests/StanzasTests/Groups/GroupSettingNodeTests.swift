import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct GroupSettingNodeTests {
    private static func text(_ tag: String, _ words: String) -> Node {
        Node(tag, bytes: Array(words.utf8))
    }

    private static func approval(_ state: Value) -> Node {
        Node("membership_approval_mode") { Node("group_join", ["state": state]) }
    }

    /// The forms of whatsmeow and zapo.
    private static let forms: [(GroupSetting, on: Node, off: Node)] = [
        (.announcement, Node("announcement"), Node("not_announcement")),
        (.locked, Node("locked"), Node("unlocked")),
        (.joinApproval, approval("on"), approval("off")),
        (
            .memberAdd, text("member_add_mode", "all_member_add"),
            text("member_add_mode", "admin_add")
        ),
        (
            .memberLink, text("member_link_mode", "all_member_link"),
            text("member_link_mode", "admin_link")
        ),
        (
            .memberHistory, text("member_share_group_history_mode", "all_member_share"),
            text("member_share_group_history_mode", "admin_share")
        ),
        (.forwardLimit, Node("no_frequently_forwarded"), Node("frequently_forwarded_ok")),
        (.adminReports, Node("allow_admin_reports"), Node("not_allow_admin_reports")),
        (.history, Node("group_history"), Node("no_group_history")),
        (
            .memberGroups, Node("allow_non_admin_sub_group_creation"),
            Node("not_allow_non_admin_sub_group_creation")
        ),
    ]

    @Test(arguments: forms)
    func `is written and read as by others`(_ setting: GroupSetting, on: Node, off: Node) {
        #expect(GroupSettingNode(setting, isOn: true).node == on)
        #expect(GroupSettingNode(setting, isOn: false).node == off)
        #expect(GroupSettingNode(on) == GroupSettingNode(setting, isOn: true))
        #expect(GroupSettingNode(off) == GroupSettingNode(setting, isOn: false))
    }

    @Test func `each has a form`() {
        let others = Set(GroupSetting.allCases).subtracting(Self.forms.map(\.0))
        #expect(others == [.limitedSharing])
    }

    @Test func `one is written while it is on alone`() {
        let mark = Node("limit_sharing_enabled")
        #expect(GroupSettingNode(.limitedSharing, isOn: true).node == mark)
        #expect(GroupSettingNode(.limitedSharing, isOn: false).node == nil)
        #expect(GroupSettingNode(mark) == GroupSettingNode(.limitedSharing, isOn: true))
    }

    @Test func `is none where something else stands`() {
        #expect(GroupSettingNode(Node("subject")) == nil)
        #expect(GroupSettingNode(Self.text("member_add_mode", "nobody_add")) == nil)
    }
}
