import BinaryNode
import JSON
import Model
import Stanzas
import Testing

@Suite struct GroupPropertyNotificationTests {
    private let group = JID(user: "1203", server: .group)

    private func told(_ updates: JSON...) throws -> [GroupNotification] {
        let nodes = updates.map { Node("update", ["op_name": "X"], bytes: $0.bytes()) }
        return try GroupNotification.all(
            inMex: Node(
                "notification",
                ["type": "mex", "from": .jid(group), "id": "7", "t": "1700000000"],
                content: .nodes(nodes)
            )
        )
    }

    private func changed(_ properties: JSON) -> JSON {
        let news: JSON = [
            "id": "1203@g.us", "updated_by": ["id": "100@lid", "pn": "15550001111@s.whatsapp.net"],
            "update_time": "1700000000", "properties": properties,
        ]
        return ["data": ["xwa2_notify_group_on_prop_change": news]]
    }

    @Test(
        arguments: [
            (["member_link_mode": "ALL_MEMBER_LINK"], GroupSetting.memberLink, true),
            (["member_link_mode": "ADMIN_LINK"], .memberLink, false),
            (["member_share_group_history_mode": "ADMIN_SHARE"], .memberHistory, false),
            (["limit_sharing": ["limit_sharing_enabled": true]], .limitedSharing, true),
            (["allow_non_admin_sub_group_creation": true], .memberGroups, true),
        ] as [(JSON, GroupSetting, Bool)]
    )
    func `a property is a setting`(
        _ properties: JSON,
        setting: GroupSetting,
        isOn: Bool
    ) throws {
        let told = try #require(try told(changed(properties)).first)
        #expect(told.group == group)
        #expect(told.actor == .lid("100"))
        #expect(told.actorPhone == .phone("15550001111"))
        #expect(told.time == Timestamp(seconds: 1_700_000_000))
        #expect(told.actions == [.change(.setting(setting, isOn: isOn))])
    }

    @Test func `a community has another owner`() throws {
        let update: JSON = ["new_role": "SUPERADMIN_MEMBER", "user_jid": "200@lid"]
        let news: JSON = ["id": "1203@g.us", "role_updates": [update]]
        let told = try told(["data": ["xwa2_notify_group_on_participants_roles_change": news]])
        #expect(told.map(\.actions) == [[.owner(.lid("200"))]])
    }

    @Test func `each of several is told apart, and anything else passed over`() throws {
        let link = changed(["member_link_mode": "ADMIN_LINK"])
        let several = try told(link, ["data": ["xwa2_notify_other": [:]]], "odd", link)
        #expect(several.map(\.id) == ["7 0", "7 3"])
        #expect(try told(changed(["brand_new": true])).isEmpty)
        #expect(
            try told(changed(["group_safety_check": true])).first?.actions == [
                .change(.marked(.safetyCheck))
            ]
        )
    }
}
