import Commands
import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// What can be turned on in a group, what is reported to its admins, and what WhatsApp closes.
@Suite struct GroupReportTalkTests {
    @Test(arguments: GroupSetting.allCases)
    func `each setting is taken by the server, told and kept`(_ setting: GroupSetting) async throws
    {
        let birds = try await Birds.start()
        let (account, jid) = (birds.account, birds.group.jid)
        let name = setting == .joinApproval ? "approval" : setting.name
        for (place, isOn) in [false, true, false].enumerated() {
            let set = SetGroupSetting(jid: jid, setting: setting, isOn: isOn)
            #expect(try await account.perform(set).settings.contains(setting) == isOn)
            let state = try await birds.talk.sandbox.group("\(jid)")
            #expect(state.settings.contains(name) == isOn)
            let line = Model.GroupChange.setting(setting, isOn: isOn)
            // The last change is the first once more, and has a line of its own.
            try await until("its line") {
                try await account.notices(jid).count { $0.change == line } == (place == 2 ? 2 : 1)
            }
            #expect(try await account.notices(jid).last { $0.change == line }?.by != nil)
        }
        let asked = try await account.perform(GetGroup(jid: jid))
        #expect(!asked.settings.contains(setting))
        try await birds.talk.end()
    }

    @Test func `what another admin says of it is known here`() async throws {
        let birds = try await Birds.start()
        try await birds.talk.sandbox.change(
            group: "\(birds.group.jid)",
            Sandbox.GroupChange(
                actor: birds.ada.number,
                settings: ["limitedSharing": true, "memberLink": true]
            )
        )
        let told = try await birds.account.notice(
            .setting(.limitedSharing, isOn: true),
            in: birds.group.jid
        )
        #expect(told.by == JID(birds.ada.lid))
        _ = try await birds.account.notice(.setting(.memberLink, isOn: true), in: birds.group.jid)
        let kept = try await birds.account.database.read { try $0.group(birds.group.jid) }
        #expect(kept?.settings.isSuperset(of: [.limitedSharing, .memberLink]) == true)
        try await birds.talk.end()
    }

    @Test func `messages are reported to the admins, who list them`() async throws {
        let birds = try await Birds.start()
        let (account, jid) = (birds.account, birds.group.jid)
        let first = try await birds.say("one")
        try await birds.reached(.delivered, first)
        let second = MessageID(
            try await birds.talk.sandbox.send(
                "two",
                from: birds.kim.number,
                toGroup: "\(jid)"
            )
        )
        let unknown = MessageID("3EB0AAAA")
        let report = ReportMessages(jid: jid, messages: [first.id, unknown, second])
        await expectRefusal(403, "messages cannot be reported to the admins of this group") {
            try await account.perform(report)
        }
        let set = SetGroupSetting(jid: jid, setting: .adminReports, isOn: true)
        _ = try await account.perform(set)
        let outcomes = try await account.perform(report)
        #expect(outcomes.map(\.error) == [nil, 404, nil])
        #expect(outcomes[1].reason == "there is no such message in the group")
        try await birds.talk.sandbox.change(
            group: "\(jid)",
            Sandbox.GroupChange(actor: birds.ada.number, report: [second.text])
        )
        try await until("both lines") {
            try await account.notices(jid).count { $0.change == .reported } == 2
        }
        let ada = try #require(JID(birds.ada.lid))
        #expect(try await account.notices(jid).last?.by == ada)
        let listed = try await account.perform(ListReports(jid: jid))
        #expect(listed.map(\.message.text) == [first.id.text, second.text])
        #expect(listed.map(\.reporters.count) == [1, 2])
        #expect(listed.last?.reporters.last?.person == ada)
        #expect(listed.last?.reporters.last?.time != nil)
        await #expect(throws: CommandError.self) {
            try await account.perform(ReportMessages(jid: jid, messages: []))
        }
        try await birds.talk.end()
    }

    @Test func `a closed group takes nothing, and may be asked for once`() async throws {
        let birds = try await Birds.start()
        let (account, sandbox, jid) = (birds.account, birds.talk.sandbox, birds.group.jid)
        _ = try await account.perform(AcknowledgeGroup(jid: jid))
        await expectRefusal(400, "the group is not closed") {
            try await account.perform(AppealSuspension(jid: jid))
        }
        let ada = birds.ada.number
        try await sandbox.change(group: "\(jid)", Sandbox.GroupChange(actor: ada, suspend: true))
        let told = try await account.notice(.suspended(true), in: jid)
        #expect(told.by == nil)
        await expectRefusal(423, "the group is closed for now") {
            try await account.perform(
                SetGroupSetting(jid: jid, setting: .locked, isOn: true)
            )
        }
        _ = try await account.perform(AppealSuspension(jid: jid, reason: "Birds alone"))
        await expectRefusal(409) { try await account.perform(AppealSuspension(jid: jid)) }
        try await sandbox.change(group: "\(jid)", Sandbox.GroupChange(actor: ada, suspend: false))
        _ = try await account.notice(.suspended(false), in: jid)
        try await birds.talk.end()
    }
}
