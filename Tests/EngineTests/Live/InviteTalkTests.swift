import Commands
import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// Invitations into groups, sent and received, and tags in groups.
@Suite struct InviteTalkTests {
    @Test func `who cannot be added is invited by a message, and that is taken back`() async throws
    {
        let talk = try await Talk.start()
        let lid = try talk.lid
        let group = try await talk.account.perform(CreateGroup(subject: "Birds", members: [])).group
        try await talk.sandbox.order(
            [FaultOrder("refuse-adding", code: 403)],
            for: talk.contact.number
        )
        let outcome = try #require(
            try await talk.account.perform(
                ChangeGroupMembers(jid: group.jid, action: .add, people: [lid])
            ).first
        )
        let invite = try #require(outcome.invite)
        let sent = try await talk.account.perform(
            SendGroupInvite(
                to: lid,
                group: group.jid,
                code: invite.code,
                expires: invite.expires,
                caption: "join us"
            )
        )
        try await talk.reached(.delivered, sent)
        #expect(sent.content.as(GroupInviteContent.self)?.subject == "Birds")
        try await until("the invitation") {
            try await talk.sandbox.arrivals(talk.contact.number).contains {
                $0.content == "groupInvite" && $0.text == "Birds"
            }
        }
        let revoke = RevokeGroupInvite(jid: group.jid, people: [lid])
        #expect(try await talk.account.perform(revoke).map(\.error) == [nil])
        let again = try await talk.account.perform(revoke)
        #expect(again.map(\.error) == [404])
        #expect(again.first?.reason?.hasPrefix("this person has no invitation") == true)
        try await talk.end()
    }

    @Test func `an invitation is looked at and taken`() async throws {
        let talk = try await Talk.start()
        let lid = try talk.lid
        let made = try await talk.sandbox.addGroup(
            GroupSketch("Birds", creator: talk.contact.number, members: [])
        )
        let id = MessageID(
            try await talk.sandbox.invite(talk.number, into: made.jid, by: talk.contact.number)
        )
        try await until("the invitation") { try await talk.messages().count == 1 }
        let group = try await talk.account.perform(PreviewGroupInvite(chat: lid, message: id))
        #expect(group.subject == "Birds")
        let joined = try await talk.account.perform(AcceptGroupInvite(chat: lid, message: id))
        #expect(joined == JoinedGroup(jid: try #require(JID(made.jid)), isWaiting: false))
        let members = try await talk.sandbox.group(made.jid).members.map(\.number)
        #expect(Set(members) == [talk.contact.number, talk.number])
        let refusal = await #expect(throws: CommandError.self) {
            _ = try await talk.account.perform(AcceptGroupInvite(chat: lid, message: id))
        }
        #expect(refusal?.code == .refused)
        try await talk.end()
    }

    @Test func `members say what they are called in a group`() async throws {
        let talk = try await Talk.start()
        let made = try await talk.sandbox.addGroup(
            GroupSketch("Birds", creator: talk.contact.number, members: [talk.number])
        )
        let group = try #require(JID(made.jid))
        try await until("the group") { try await !talk.account.perform(ListGroups()).isEmpty }
        _ = try await talk.account.perform(SetMemberTag(jid: group, tag: "captain"))
        try await until("the tag") {
            try await talk.sandbox.arrivals(talk.contact.number).contains {
                $0.content == "memberTag" && $0.text == "captain"
            }
        }
        try await talk.sandbox.say(
            SpeechSketch(.memberTag, text: "cook"),
            from: talk.contact.number,
            in: made.jid
        )
        let told = try await talk.told(2) { $0 is MemberTagged }
        #expect(Set(told.compactMap { ($0 as? MemberTagged)?.tag }) == ["captain", "cook"])
        let tags = try await talk.account.database.read { try $0.group(group)?.members.map(\.tag) }
        #expect(Set(tags ?? []) == ["captain", "cook"])
        await #expect(throws: CommandError.self) {
            _ = try await talk.account.perform(
                SetMemberTag(jid: group, tag: String(repeating: "x", count: 31))
            )
        }
        try await talk.end()
    }

    @Test func `an admin deletes what a member wrote, and a member does not`() async throws {
        let talk = try await Talk.start()
        let own = try await talk.account.perform(
            CreateGroup(subject: "Own", members: [.phone(talk.contact.number)])
        ).group
        let theirs = try await talk.sandbox.addGroup(
            GroupSketch("Theirs", creator: talk.contact.number, members: [talk.number])
        )
        let other = try #require(JID(theirs.jid))
        try await until("both groups") {
            try await talk.account.perform(ListGroups()).count == 2
        }
        for (group, isAdmin) in [(own.jid, true), (other, false)] {
            let id = MessageID(
                try await talk.sandbox.send(
                    "oops",
                    from: talk.contact.number,
                    toGroup: group.description
                )
            )
            try await until("the text") {
                try await talk.account.messages(chat: group, limit: 10).contains { $0.id == id }
            }
            let deletion = DeleteMessage(chat: group, message: id)
            guard isAdmin else {
                await #expect(throws: CommandError.self) {
                    _ = try await talk.account.perform(deletion)
                }
                continue
            }
            _ = try await talk.account.perform(deletion)
            try await talk.contactHears("revoke", nil, about: id)
            try await until("the deletion") {
                try await talk.account.messages(chat: group, limit: 10).last?.content.kind
                    == "deleted"
            }
        }
        try await talk.end()
    }
}
