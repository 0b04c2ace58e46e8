import Commands
import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// A group that is changed by an account, and by others.
@Suite struct GroupChangeTalkTests {
    private func kept(_ birds: Birds) async throws -> Group? {
        try await birds.account.database.read { try $0.group(birds.group.jid) }
    }

    private func server(_ birds: Birds) async throws -> GroupState {
        try await birds.talk.sandbox.group("\(birds.group.jid)")
    }

    @Test func `an admin changes what it is called, what it is about and what is on`() async throws
    {
        let birds = try await Birds.start()
        let (account, jid) = (birds.account, birds.group.jid)
        #expect(
            try await account.perform(SetGroupSubject(jid: jid, subject: "Swifts")).subject
                == "Swifts"
        )
        let described = try await account.perform(SetGroupDescription(jid: jid, text: "Chirp"))
        #expect(described.description?.text == "Chirp")
        let set = SetGroupSetting(jid: jid, setting: .announcement, isOn: true)
        #expect(try await account.perform(set).settings.contains(.announcement))
        let timed = try await account.perform(SetGroupTimer(jid: jid, seconds: 86_400))
        #expect(timed.disappearing == 86_400)

        let state = try await server(birds)
        #expect(state.subject == "Swifts")
        #expect(state.description == "Chirp")
        #expect(state.settings.contains("announcement"))
        #expect(state.timer == 86_400)
        let again = try await account.perform(SetGroupDescription(jid: jid, text: ""))
        #expect(again.description == nil)
        #expect(try await server(birds).description == nil)
        #expect(await birds.talk.sandbox.violations().isEmpty)
        try await birds.talk.end()
    }

    @Test func `what this account changes is told by one line each`() async throws {
        let birds = try await Birds.start()
        let (account, jid) = (birds.account, birds.group.jid)
        let lou = try await birds.talk.sandbox.addContact("Lou", script: .silent)
        let lid = try #require(JID(lou.lid))
        for action in [MemberAction.add, .promote, .demote, .remove] {
            _ = try await account.perform(
                ChangeGroupMembers(jid: jid, action: action, people: [.phone(lou.number)])
            )
        }
        _ = try await account.perform(SetGroupSubject(jid: jid, subject: "Swifts"))
        _ = try await account.perform(SetGroupDescription(jid: jid, text: "Chirp"))
        _ = try await account.perform(SetGroupSetting(jid: jid, setting: .locked, isOn: true))
        _ = try await account.perform(SetGroupTimer(jid: jid, seconds: 86_400))
        let expected: [Model.GroupChange] = [
            .created(subject: "Birds"), .added([lid]), .promoted([lid]), .demoted([lid]),
            .removed([lid]), .subject("Swifts"), .description("Chirp"),
            .setting(.locked, isOn: true), .disappearing(seconds: 86_400),
        ]
        #expect(try await birds.changes(expected.count).map(\.change) == expected)
        let lines = try await birds.messages().compactMap {
            $0.content.as(GroupNoticeContent.self)?.change
        }
        #expect(lines == expected)
        try await birds.talk.end()
    }

    @Test func `a group is made as its maker wants it`() async throws {
        let talk = try await Talk.start()
        let made = try await talk.account.perform(
            CreateGroup(
                subject: "Birds",
                members: [try talk.lid],
                description: "Chirp",
                on: [.announcement],
                off: [.memberAdd],
                seconds: 604_800
            )
        ).group
        #expect(made.description?.text == "Chirp")
        #expect(made.settings == [.announcement, .memberHistory])
        #expect(made.disappearing == 604_800)
        let refusals = [
            CreateGroup(subject: "Birds", members: [], on: [.adminReports]),
            CreateGroup(subject: "Birds", members: [], on: [.locked], off: [.locked]),
            CreateGroup(subject: "Birds", members: [], seconds: 7),
        ]
        for refused in refusals {
            await #expect(throws: CommandError.self) { try await talk.account.perform(refused) }
        }
        try await talk.end()
    }

    @Test func `who does not let themselves be added can be invited`() async throws {
        let birds = try await Birds.start()
        let lou = try await birds.talk.sandbox.addContact("Lou", script: .silent)
        let refusal = FaultOrder("refuse-adding", code: 403)
        try await birds.talk.sandbox.order([refusal], for: lou.number)
        let number = JID.phone(lou.number)
        let added = try await birds.account.perform(
            ChangeGroupMembers(
                jid: birds.group.jid,
                action: .add,
                people: [number, number]
            )
        )
        #expect(added.map(\.person) == [JID(lou.lid)])
        #expect(added.map(\.error) == [403])
        #expect(added.first?.invite?.code.isEmpty == false)
        #expect(try await kept(birds)?.members.count == 3)
        try await birds.talk.end()
    }

    @Test func `each of those to be added has an answer`() async throws {
        let birds = try await Birds.start()
        let lou = try await birds.talk.sandbox.addContact("Lou", script: .silent)
        let added = try await birds.account.perform(
            ChangeGroupMembers(
                jid: birds.group.jid,
                action: .add,
                people: [.phone(lou.number), .phone("19999999999")]
            )
        )
        #expect(added.map(\.error) == [nil, 404])
        #expect(added[1].reason != nil)
        let promoted = try await birds.account.perform(
            ChangeGroupMembers(
                jid: birds.group.jid,
                action: .promote,
                people: [.phone(lou.number)]
            )
        )
        #expect(promoted.map(\.error) == [nil])
        let lid = try #require(JID(lou.lid))
        #expect(try await kept(birds)?.members.first { $0.person == lid }?.role == .admin)
        #expect(try await server(birds).members.last?.role == "admin")
        try await birds.say("hello all")
        try await birds.heard("hello all", by: [birds.ada, birds.kim, lou])
        try await birds.talk.end()
    }

    @Test func `each of those to be removed, promoted or demoted has an answer`() async throws {
        let talk = try await Talk.start()
        let (ada, number) = (talk.contact, talk.number)
        let kim = try await talk.sandbox.addContact("Kim", script: .silent)
        let lou = try await talk.sandbox.addContact("Lou", script: .silent)
        let made = try await talk.sandbox.addGroup(
            GroupSketch("Birds", creator: ada.number, members: [kim.number, number])
        )
        let jid = try #require(JID(made.jid))
        func change(_ action: MemberAction, _ people: [PersonState]) async throws -> [Int?] {
            let people = people.map { JID.phone($0.number) }
            let change = ChangeGroupMembers(jid: jid, action: action, people: people)
            let outcomes = try await talk.account.perform(change)
            for outcome in outcomes { #expect((outcome.reason == nil) == (outcome.error == nil)) }
            return outcomes.map(\.error)
        }
        await expectRefusal(403) { try await change(.remove, [kim]) }
        try await talk.sandbox.change(
            group: made.jid,
            Sandbox.GroupChange(actor: ada.number, promote: [number])
        )
        // Ada made the group, Lou is not in it.
        #expect(try await change(.promote, [kim, lou]) == [nil, 404])
        #expect(try await change(.promote, [kim]) == [409])
        #expect(try await change(.demote, [kim, ada, lou]) == [nil, 403, 404])
        #expect(try await change(.demote, [kim]) == [409])
        #expect(try await change(.remove, [kim, ada, lou]) == [nil, 403, 404])
        #expect(
            try await talk.sandbox.group(made.jid).members.map(\.number) == [ada.number, number]
        )
        let kept = try await talk.account.database.read { try $0.group(jid) }
        #expect(kept?.members.count == 2)
        try await talk.end()
    }

    @Test func `what others change is known`() async throws {
        let birds = try await Birds.start()
        let jid = birds.group.jid
        try await birds.talk.sandbox.change(
            group: "\(jid)",
            Sandbox.GroupChange(
                actor: birds.ada.number,
                description: "Chirp",
                settings: ["locked": true, "memberAdd": false],
                timer: 604_800
            )
        )
        try await until("all of it") {
            let group = try await kept(birds)
            return group?.description?.text == "Chirp" && group?.disappearing == 604_800
                && group?.settings.contains(.locked) == true
                && group?.settings.contains(.memberAdd) == false
        }
        let ada = try #require(JID(birds.ada.lid))
        #expect(try await kept(birds)?.description?.by == ada)
        let told = try await birds.changes(5).filter { $0.by == ada }
        #expect(
            told.map(\.change) == [
                .description("Chirp"), .setting(.locked, isOn: true),
                .setting(.memberAdd, isOn: false), .disappearing(seconds: 604_800),
            ]
        )
        // The sandbox insists on the timer in each text.
        try await birds.say("on time")
        try await birds.heard("on time", by: [birds.ada, birds.kim])
        #expect(await birds.talk.sandbox.violations().isEmpty)
        try await birds.talk.end()
    }

    @Test func `who is not allowed to is told in words`() async throws {
        let birds = try await Birds.start()
        let own = try await birds.talk.sandbox.group("\(birds.group.jid)").members.first
        let number = try #require(own?.number)
        try await birds.talk.sandbox.change(
            group: "\(birds.group.jid)",
            Sandbox.GroupChange(actor: birds.ada.number, demote: [number])
        )
        let refusal = await #expect(throws: CommandError.self) {
            try await birds.account.perform(
                SetGroupSetting(jid: birds.group.jid, setting: .locked, isOn: true)
            )
        }
        #expect(refusal?.code == .refused)
        #expect(refusal?.refusal?.code == 403)
        #expect(refusal?.sentence.contains("admin") == true)
        await #expect(throws: CommandError.self) {
            try await birds.account.perform(SetGroupTimer(jid: birds.group.jid, seconds: 7))
        }
        await #expect(throws: CommandError.self) {
            try await birds.account.perform(LeaveGroup(jid: .lid("200")))
        }
        try await birds.talk.end()
    }

    @Test func `groups are listed, and left`() async throws {
        let birds = try await Birds.start()
        let listed = try await birds.account.perform(ListGroups())
        #expect(listed.map(\.jid) == [birds.group.jid])
        #expect(listed.first?.members.count == 3)
        let order = try await birds.account.chats(limit: 10).map(\.jid)
        _ = try await birds.account.perform(ListGroups())
        #expect(try await birds.account.chats(limit: 10).map(\.jid) == order)
        _ = try await birds.account.perform(LeaveGroup(jid: birds.group.jid))
        #expect(try await server(birds).members.count == 2)
        #expect(try await birds.account.perform(ListGroups()).isEmpty)
        try await birds.talk.end()
    }
}
