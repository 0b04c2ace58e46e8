import Commands
import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// People who want into a group, and wait for an admin.
@Suite struct JoinRequestTalkTests {
    private func lines(_ birds: Birds) async throws -> [GroupNoticeContent] {
        try await birds.messages().compactMap { $0.content.value as? GroupNoticeContent }
    }

    @Test func `an admin hears of them, lists and answers them`() async throws {
        let birds = try await Birds.start()
        let (account, sandbox, jid) = (birds.account, birds.talk.sandbox, birds.group.jid)
        let lou = try await sandbox.addContact("Lou", script: .silent)
        let max = try await sandbox.addContact("Max", script: .silent)
        try await sandbox.change(
            group: "\(jid)",
            Sandbox.GroupChange(actor: lou.number, request: [lou.number])
        )
        try await sandbox.change(
            group: "\(jid)",
            Sandbox.GroupChange(actor: birds.ada.number, request: [max.number])
        )
        let (louLID, maxLID) = (try #require(JID(lou.lid)), try #require(JID(max.lid)))
        let ada = try #require(JID(birds.ada.lid))
        let told = try await birds.changes(3).suffix(2)
        #expect(told.map(\.change) == [.requested([louLID]), .requested([maxLID])])
        #expect(told.map(\.by) == [louLID, ada])
        #expect(try await lines(birds).suffix(2).map(\.by) == [louLID, ada])

        let listed = try await account.perform(ListJoinRequests(jid: jid))
        #expect(listed.map(\.person) == [louLID, maxLID])
        #expect(listed.map(\.way) == [.link, .member])
        #expect(listed.map(\.by) == [nil, ada])
        #expect(listed.first?.phone == JID(lou.jid))
        #expect(listed.allSatisfy { $0.time != nil })

        let approved = try await account.perform(
            Commands.AnswerJoinRequests(
                jid: jid,
                answer: .approve,
                people: [louLID, .phone(birds.kim.number), .phone("19999999999")]
            )
        )
        #expect(approved.map(\.error) == [nil, 409, 404])
        #expect(approved.last?.reason == "this person does not want into the group")
        let kept = try await account.database.read { try $0.group(jid) }
        #expect(kept?.members.contains { $0.person == louLID } == true)
        let rejected = try await account.perform(
            Commands.AnswerJoinRequests(jid: jid, answer: .reject, people: [maxLID])
        )
        #expect(rejected.map(\.error) == [nil])
        #expect(try await account.perform(ListJoinRequests(jid: jid)).isEmpty)
        try await until("the last line") {
            try await lines(birds).last?.change == .unrequested([maxLID])
        }
        try await birds.say("hello all")
        try await birds.heard("hello all", by: [birds.ada, birds.kim, lou])
        #expect(try await sandbox.arrivals(max.number).isEmpty)
        try await birds.talk.end()
    }

    @Test func `who asked may think better of it, once`() async throws {
        let talk = try await Talk.start()
        let made = try await talk.sandbox.addGroup(
            GroupSketch("Swifts", creator: talk.contact.number, members: [])
        )
        let jid = try #require(JID(made.jid))
        try await talk.sandbox.change(
            group: made.jid,
            Sandbox.GroupChange(
                actor: talk.contact.number,
                settings: ["approval": true],
                resetLink: true
            )
        )
        let code = try #require(try await talk.sandbox.group(made.jid).code)
        #expect(try await talk.account.perform(JoinGroup(link: code)).isWaiting)
        let twice = await #expect(throws: CommandError.self) {
            try await talk.account.perform(JoinGroup(link: code))
        }
        #expect(twice?.refusal?.code == 409)
        #expect(try await talk.sandbox.group(made.jid).requests == [talk.number])
        _ = try await talk.account.perform(Commands.WithdrawJoinRequest(jid: jid))
        #expect(try await talk.sandbox.group(made.jid).requests.isEmpty)
        let again = await #expect(throws: CommandError.self) {
            try await talk.account.perform(Commands.WithdrawJoinRequest(jid: jid))
        }
        #expect(again?.refusal?.code == 404)
        let foreign = await #expect(throws: CommandError.self) {
            try await talk.account.perform(ListJoinRequests(jid: jid))
        }
        #expect(foreign?.refusal?.code == 403)
        try await talk.end()
    }
}
