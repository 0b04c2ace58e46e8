import Commands
import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// A group of an account and two contacts on a sandbox.
@Suite struct GroupTalkTests {
    @Test func `a group is made, and what is said in it reaches everybody once`() async throws {
        let birds = try await Birds.start()
        #expect(birds.group.subject == "Birds")
        #expect(birds.group.members.count == 3)
        #expect(birds.group.members.count { $0.role == .superadmin } == 1)
        let first = try await birds.say("hello birds")
        try await birds.heard("hello birds", by: [birds.ada, birds.kim])
        try await birds.say("hello again")
        try await birds.heard("hello again", by: [birds.ada, birds.kim])
        // Who has the key is not given it once more.
        #expect(try await birds.stanzas().map { $0.contains("<participants>") } == [true, false])
        try await birds.reached(.delivered, first)
        let chat = try #require(try await birds.account.chats(limit: 1).first)
        #expect(chat.jid == birds.group.jid)
        #expect(chat.name == "Birds")
        try await birds.talk.end()
    }

    @Test func `whom the server leaves out of a new group is told, and why`() async throws {
        let talk = try await Talk.start()
        let kim = try await talk.sandbox.addContact("Kim", script: .silent)
        try await talk.sandbox.order([FaultOrder("refuse-adding", code: 403)], for: kim.number)
        let shy = try #require(JID(kim.jid))
        let nobody = JID.phone("15559999999")
        let made = try await talk.account.perform(
            CreateGroup(subject: "Birds", members: [nobody, try talk.lid, shy])
        )
        #expect(made.group.members.count == 2)
        #expect(made.leftOut?.map(\.person) == [nobody, shy])
        #expect(made.leftOut?.map(\.code) == [404, 403])
        #expect(made.leftOut?.first?.reason == "is not on WhatsApp")
        try await talk.end()
    }

    @Test func `another one's text is shown with who said it`() async throws {
        let birds = try await Birds.start()
        try await birds.talk.sandbox.send(
            "tweet",
            from: birds.kim.number,
            toGroup: "\(birds.group.jid)"
        )
        try await until("the text") {
            try await birds.messages().compactMap(\.words) == ["tweet"]
        }
        let heard = try #require(try await birds.messages().last)
        #expect(heard.sender == JID(birds.kim.lid))
        #expect(!heard.isFromMe)
        let name = try await birds.account.database.read { try $0.name(of: heard.sender) }
        #expect(name == "Kim")
        try await birds.talk.end()
    }

    @Test func `what is done in a group stands in its chat, once and read`() async throws {
        let birds = try await Birds.start()
        try await birds.change(remove: birds.kim)
        let kim = try #require(JID(birds.kim.lid))
        let changes: [Model.GroupChange] = [.created(subject: "Birds"), .removed([kim])]
        try await until("two lines") {
            try await birds.messages().map(\.content).compactMap {
                ($0.value as? GroupNoticeContent)?.change
            } == changes
        }
        let chat = try #require(try await birds.account.chats(limit: 1).first)
        #expect(chat.unreadCount == 0)
        #expect(chat.lastMessage?.sender == kim)
        try await birds.talk.end()
    }

    @Test func `who left cannot read what is said afterwards`() async throws {
        let birds = try await Birds.start()
        try await birds.say("with Kim")
        try await birds.heard("with Kim", by: [birds.ada, birds.kim])
        try await birds.change(remove: birds.kim)
        try await birds.say("without Kim")
        try await birds.heard("without Kim", by: [birds.ada])
        // A new key, for Ada and the own phone.
        let last = try #require(try await birds.stanzas().last)
        #expect(last.contains("<participants>"))
        let kim = try await birds.talk.sandbox.arrivals(birds.kim.number)
        #expect(kim.compactMap(\.text) == ["with Kim"])
        try await birds.talk.end()
    }

    @Test func `a device that cannot read a text is sent it with the key`() async throws {
        let birds = try await Birds.start()
        try await birds.talk.sandbox.breakNext(at: birds.ada.number)
        try await birds.say("once more")
        try await birds.heard("once more", by: [birds.ada, birds.kim])
        try await birds.say("and on")
        try await birds.heard("and on", by: [birds.ada, birds.kim])
        try await birds.talk.end()
    }

    @Test func `who is in a group is asked again where what is known is old`() async throws {
        let birds = try await Birds.start()
        let jid = birds.group.jid
        try await birds.account.database.write { try $0.outdateGroup(jid) }
        try await birds.say("hello")
        try await birds.heard("hello", by: [birds.ada, birds.kim])
        let known = try await birds.account.database.read { try $0.group(jid) }
        #expect(known?.isOutdated == false)
        #expect(known?.members.count == 3)
        try await birds.talk.end()
    }

    @Test func `what is sent after a refusal brings the key that nobody got`() async throws {
        let birds = try await Birds.start()
        let refusals = [421, 403].map { FaultOrder("refuse-message", code: $0) }
        try await birds.talk.sandbox.order(refusals, for: birds.talk.number)
        let anew = try await birds.say("made anew")
        // The second try is refused for good.
        try await until("failed") {
            try await birds.account.state(of: anew.id, in: birds.group.jid) == .failed
        }
        try await birds.say("after it")
        try await birds.heard("after it", by: [birds.ada, birds.kim])
        let keys = try await birds.stanzas().map { $0.ranges(of: "<to ").count }
        // Ada, Kim and the own phone, each time.
        #expect(keys == [3, 3, 3])
        try await birds.talk.end()
    }

    @Test func `what was made for the group as it was is made anew, and arrives once`() async throws
    {
        let birds = try await Birds.start()
        let stale = FaultOrder("refuse-message", code: 421, to: "\(birds.group.jid)")
        try await birds.talk.sandbox.order([stale], for: birds.talk.number)
        let anew = try await birds.say("made anew")
        try await birds.heard("made anew", by: [birds.ada, birds.kim])
        try await birds.reached(.delivered, anew)
        try await birds.say("after it")
        try await birds.heard("after it", by: [birds.ada, birds.kim])
        let asked = await birds.talk.sandbox.stanzas().filter {
            $0.direction == .fromClient && $0.xml.contains("<query request=\"interactive\"")
        }
        #expect(asked.count == 1)
        #expect(try await birds.stanzas().count == 3)
        try await birds.talk.end()
    }

    @Test(arguments: [false, true])
    func `what came while stopped is there at start, by LID and by number`(
        usesPhoneAddress: Bool
    ) async throws {
        let before = try await Talk.start()
        let ada = before.contact
        let bo = try await before.sandbox.addContact("Bo", script: .silent)
        let made = try await before.sandbox.addGroup(
            GroupSketch(
                "Birds",
                creator: ada.number,
                members: [bo.number, before.number],
                usesPhoneAddress: usesPhoneAddress
            )
        )
        let jid = try #require(JID(made.jid))
        try await before.sandbox.send("before", from: ada.number, toGroup: made.jid)
        try await until("the first text") {
            try await before.account.messages(chat: jid, limit: 9).compactMap(\.words)
                == ["before"]
        }
        await before.account.close()
        // Bo says something for the first time.
        let speakers = (0..<10).map { $0.isMultiple(of: 2) ? ada : bo }
        for (number, speaker) in speakers.enumerated() {
            try await before.sandbox.send("\(number)", from: speaker.number, toGroup: made.jid)
        }
        let talk = try await before.reopened()
        talk.account.connect()
        try await until("all of it") {
            try await talk.account.messages(chat: jid, limit: 20).compactMap(\.words)
                == ["before"] + speakers.indices.map(String.init)
        }
        let heard = try await talk.account.messages(chat: jid, limit: 20).filter {
            $0.words != nil
        }
        #expect(heard.map(\.sender) == ([ada] + speakers).map { JID($0.lid) })
        #expect(try await talk.account.chats(limit: 9).map(\.unreadCount) == [11])
        #expect(try await talk.scene.device(of: talk.account).tally.retries == 0)
        try await talk.end()
    }

    @Test func `a group by phone numbers that was made elsewhere takes texts`() async throws {
        let talk = try await Talk.start()
        let made = try await talk.sandbox.addGroup(
            GroupSketch(
                "Old birds",
                creator: talk.contact.number,
                members: [talk.number],
                usesPhoneAddress: true
            )
        )
        let jid = try #require(JID(made.jid))
        let group = try await talk.account.perform(GetGroup(jid: jid))
        #expect(!group.isLIDAddressed)
        #expect(Set(group.members.map(\.person)) == Set(made.members.compactMap { JID($0.lid) }))
        let birds = Birds(talk: talk, ada: talk.contact, kim: talk.contact, group: group)
        try await birds.say("hello")
        try await birds.heard("hello", by: [birds.ada])
        try await talk.end()
    }

    @Test func `a group that this account is not in refuses texts`() async throws {
        let birds = try await Birds.start()
        let jid = try #require(JID("120363999999999999@g.us"))
        let refusal = await #expect(throws: CommandError.self) {
            try await birds.account.perform(GetGroup(jid: jid))
        }
        #expect(refusal?.code == .refused)
        let sent = try await birds.account.send(text: "lost", to: jid)
        try await until("failed") {
            try await birds.account.state(of: sent.id, in: jid) == .failed
        }
        try await birds.talk.end()
    }
}
