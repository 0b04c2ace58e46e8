import Commands
import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// Groups that people come into by a link.
@Suite struct GroupLinkTalkTests {
    /// A group of others, and the link into it.
    private func foreign(_ talk: Talk) async throws -> (jid: JID, link: String) {
        let made = try await talk.sandbox.addGroup(
            GroupSketch("Swifts", creator: talk.contact.number, members: [])
        )
        try await talk.sandbox.change(
            group: made.jid,
            Sandbox.GroupChange(actor: talk.contact.number, resetLink: true)
        )
        let code = try #require(try await talk.sandbox.group(made.jid).code)
        return (try #require(JID(made.jid)), "https://chat.whatsapp.com/\(code)?mode=ac_t")
    }

    private func notices(_ account: Account, _ group: JID) async throws -> [GroupNoticeContent] {
        try await account.messages(chat: group, limit: 100).compactMap {
            $0.content.value as? GroupNoticeContent
        }
    }

    @Test func `an admin gets the link, and makes another one`() async throws {
        let birds = try await Birds.start()
        let jid = birds.group.jid
        let first = try await birds.account.perform(GetGroupLink(jid: jid))
        #expect(first.link == "https://chat.whatsapp.com/\(first.code)")
        #expect(try await birds.account.perform(GetGroupLink(jid: jid)) == first)
        let second = try await birds.account.perform(ResetGroupLink(jid: jid))
        #expect(second != first)
        #expect(try await birds.talk.sandbox.group("\(jid)").code == second.code)
        try await until("the line") {
            try await notices(birds.account, jid).map(\.change).contains(.linkReset)
        }
        let old = await #expect(throws: CommandError.self) {
            try await birds.account.perform(PreviewGroupLink(link: first.link))
        }
        #expect(old?.refusal?.code == 410)
        #expect(old?.sentence == "this link or invitation counts no longer")
        try await birds.talk.end()
    }

    @Test func `a link is looked at, and gone in by`() async throws {
        let talk = try await Talk.start()
        let (jid, link) = try await foreign(talk)
        let seen = try await talk.account.perform(PreviewGroupLink(link: link))
        #expect(seen.jid == jid)
        #expect(seen.subject == "Swifts")
        // To look is not to keep.
        #expect(try await talk.account.database.read { try $0.group(jid) } == nil)
        let joined = try await talk.account.perform(JoinGroup(link: link))
        #expect(joined == JoinedGroup(jid: jid, isWaiting: false))
        #expect(joined.chat == jid)
        let kept = try await talk.account.database.read { try $0.group(jid) }
        #expect(kept?.members.count == 2)
        try await until("the line") { try await notices(talk.account, jid).count == 1 }
        let notice = try #require(try await notices(talk.account, jid).first)
        // It was not this account that made the group.
        let by = try #require(notice.by)
        #expect(notice.change == .added([by]))
        #expect(by != (try talk.lid))
        let again = await #expect(throws: CommandError.self) {
            try await talk.account.perform(JoinGroup(link: link))
        }
        #expect(again?.sentence == "this account is in the group already")
        _ = try await talk.account.send(text: "hello", to: jid)
        try await until("the text") { try await talk.heard() == ["hello"] }
        try await talk.end()
    }

    @Test func `where admins decide it waits for one`() async throws {
        let talk = try await Talk.start()
        let (jid, link) = try await foreign(talk)
        try await talk.sandbox.change(
            group: "\(jid)",
            Sandbox.GroupChange(actor: talk.contact.number, settings: ["approval": true])
        )
        let asked = try await talk.account.perform(JoinGroup(link: link))
        #expect(asked.isWaiting)
        #expect(asked.chat == nil)
        #expect(asked.remarks?.isEmpty == false)
        try await talk.sandbox.change(
            group: "\(jid)",
            Sandbox.GroupChange(actor: talk.contact.number, add: [talk.number])
        )
        try await until("the group") {
            try await talk.account.database.read { try $0.group(jid)?.members.count == 2 }
        }
        #expect(try await notices(talk.account, jid).first?.by == (try talk.lid))
        try await talk.end()
    }

    @Test func `what is no link is refused before it is sent`() async throws {
        let talk = try await Talk.start()
        for text in ["", "https://example.org/AbCdEfGhIjKlMnOpQrStUv"] {
            let refusal = await #expect(throws: CommandError.self) {
                try await talk.account.perform(JoinGroup(link: text))
            }
            #expect(refusal?.code == .invalid)
        }
        try await talk.end()
    }
}
