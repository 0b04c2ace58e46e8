import Commands
import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// Polls and events with what people answer, to and from a contact and in a group.
@Suite struct PollTalkTests {
    @Test func `votes in an own poll are counted, the last of each person`() async throws {
        let talk = try await Talk.start()
        let lid = try talk.lid
        let poll = try await talk.account.perform(
            SendPoll(to: lid, name: "When?", options: ["now", "later", "never"])
        )
        try await talk.reached(.delivered, poll)
        for options in [["now", "later"], ["never"], []] {
            try await talk.sandbox.say(
                SpeechSketch(.vote, target: poll.id.text, options: options),
                from: talk.contact.number,
                in: talk.number
            )
            try await until("\(options)") {
                try await talk.tallies(poll.id).filter { $0.voters == [lid] }.map(\.option)
                    == options
            }
        }
        _ = try await talk.account.perform(
            SendVote(chat: lid, message: poll.id, options: ["later"])
        )
        try await talk.contactHears("vote", "later", about: poll.id)
        let own = try #require(await talk.account.status().lid).bare
        try await until("the own vote") {
            try await talk.tallies(poll.id).map(\.count) == [0, 1, 0]
        }
        #expect(try await talk.tallies(poll.id)[1].voters == [own])
        let told = try await talk.told(4) { $0 is VoteChanged }
        #expect(told.compactMap { ($0 as? VoteChanged)?.options }.first == ["now", "later"])
        #expect((told.last as? VoteChanged)?.isFromMe == true)
        try await talk.end()
    }

    @Test func `a vote in somebody else's poll reaches them`() async throws {
        let talk = try await Talk.start()
        let lid = try talk.lid
        var sketch = SpeechSketch(.poll, text: "Tea?", options: ["yes", "no"])
        sketch.selectable = 1
        let id = MessageID(
            try await talk.sandbox.say(sketch, from: talk.contact.number, in: talk.number)
        )
        try await until("the poll") { try await talk.messages().count == 1 }
        let poll = try await talk.messages().first?.content
        #expect(
            poll
                == Message.Content(
                    PollContent(name: "Tea?", options: ["yes", "no"], selectable: 1)
                )
        )
        for refused in [["maybe"], ["yes", "no"]] {
            await #expect(throws: CommandError.self) {
                _ = try await talk.account.perform(
                    SendVote(chat: lid, message: id, options: refused)
                )
            }
        }
        _ = try await talk.account.perform(SendVote(chat: lid, message: id, options: ["yes"]))
        try await talk.contactHears("vote", "yes", about: id)
        try await until("the own vote") { try await talk.tallies(id).map(\.count) == [1, 0] }
        try await talk.end()
    }

    @Test func `votes that come before the poll are counted`() async throws {
        let talk = try await Talk.start()
        try await talk.sandbox.hold(talk.contact.number)
        let id = try await talk.sandbox.say(
            SpeechSketch(.poll, text: "Tea?", options: ["yes", "no"]),
            from: talk.contact.number,
            in: talk.number
        )
        try await talk.sandbox.say(
            SpeechSketch(.vote, target: id, options: ["no"]),
            from: talk.contact.number,
            in: talk.number
        )
        try await talk.sandbox.release(talk.contact.number, reversed: true)
        try await until("the vote") {
            try await talk.tallies(MessageID(id)).map(\.count) == [0, 1]
        }
        try await talk.end()
    }

    @Test(arguments: [false, true])
    func `members of a group vote, by number and by LID`(usesPhoneAddress: Bool) async throws {
        let talk = try await Talk.start()
        let bo = try await talk.sandbox.addContact("Bo", script: .silent)
        var wish = GroupSketch(
            "Birds",
            creator: talk.contact.number,
            members: [bo.number, talk.number]
        )
        wish.usesPhoneAddress = usesPhoneAddress
        let group = try #require(JID(try await talk.sandbox.addGroup(wish).jid))
        try await until("the group") {
            try await !talk.account.perform(ListGroups()).isEmpty
        }
        let poll = try await talk.account.perform(
            SendPoll(to: group, name: "Tea?", options: ["yes", "no"], selectable: 1)
        )
        try await until("the poll") {
            try await talk.sandbox.arrivals(bo.number).contains {
                $0.content == "poll" && $0.text == "Tea?"
            }
        }
        try await talk.sandbox.say(
            SpeechSketch(.vote, target: poll.id.text, options: ["no"]),
            from: bo.number,
            in: group.description
        )
        let boLID = try #require(JID(bo.lid))
        try await until("the vote") {
            let report = try await talk.account.perform(GetMessage(id: poll.id, chat: group))
            return report.tallies?.map(\.voters) == [[], [boLID]]
        }
        _ = try await talk.account.perform(
            SendVote(chat: group, message: poll.id, options: ["yes"])
        )
        try await until("the own vote") {
            try await talk.sandbox.arrivals(bo.number).contains {
                $0.content == "vote" && $0.text == "yes" && $0.target == poll.id.text
            }
        }
        try await talk.end()
    }

    @Test(arguments: [
        SendPoll(to: .phone("1"), name: " ", options: ["a", "b"]),
        SendPoll(to: .phone("1"), name: "x", options: ["a"]),
        SendPoll(to: .phone("1"), name: "x", options: ["a", "a"]),
        SendPoll(to: .phone("1"), name: "x", options: ["a", "b"], selectable: 3),
        SendPoll(to: .phone("1"), name: "x", options: ["a", "b"], correct: "c"),
    ])
    func `what is no poll is refused`(poll: SendPoll) async throws {
        let talk = try await Talk.start()
        let refusal = await #expect(throws: CommandError.self) {
            _ = try await talk.account.perform(poll)
        }
        #expect(refusal?.code == .invalid)
        try await talk.end()
    }

    @Test func `people say whether they come to an event`() async throws {
        let talk = try await Talk.start()
        let lid = try talk.lid
        let event = try await talk.account.perform(
            SendEvent(
                to: lid,
                name: "Chess",
                begins: Timestamp(seconds: 1_900_000_000),
                place: "Club",
                allowsGuests: true
            )
        )
        try await talk.reached(.delivered, event)
        var sketch = SpeechSketch(.response, text: "going", target: event.id.text)
        sketch.guests = 2
        try await talk.sandbox.say(sketch, from: talk.contact.number, in: talk.number)
        try await until("the answer") {
            let report = try await talk.account.perform(GetMessage(id: event.id, chat: lid))
            return report.responses?.map(\.response) == [.going] && report.responses?[0].guests == 2
        }
        _ = try await talk.account.perform(
            AnswerEvent(chat: lid, message: event.id, response: .maybe)
        )
        try await talk.contactHears("response", "maybe", about: event.id)
        let told = try await talk.told(2) { $0 is EventAnswered }
        #expect(told.compactMap { ($0 as? EventAnswered)?.response } == [.going, .maybe])
        try await talk.end()
    }

    @Test func `comments answer what they are about`() async throws {
        let talk = try await Talk.start()
        let lid = try talk.lid
        let poll = try await talk.account.perform(
            SendPoll(to: lid, name: "Tea?", options: ["yes", "no"])
        )
        try await talk.reached(.delivered, poll)
        try await talk.sandbox.say(
            SpeechSketch(.comment, text: "why?", target: poll.id.text),
            from: talk.contact.number,
            in: talk.number
        )
        try await talk.texts(["why?"])
        _ = try await talk.account.perform(
            SendComment(chat: lid, message: poll.id, text: "because")
        )
        try await talk.contactHears("comment", "because", about: poll.id)
        try await talk.texts(["why?", "because"])
        #expect(try await talk.messages().suffix(2).allSatisfy { $0.context?.quote?.id == poll.id })
        try await talk.sandbox.say(
            SpeechSketch(.encryptedReaction, text: "👍", target: poll.id.text),
            from: talk.contact.number,
            in: talk.number
        )
        try await until("the reaction") {
            try await talk.messages().first?.reactions.map(\.emoji) == ["👍"]
        }
        try await talk.end()
    }
}

extension Talk {
    /// How the contact's chat has a poll.
    fileprivate func tallies(_ id: MessageID) async throws -> [PollTally] {
        let chat = try lid
        guard try await messages().contains(where: { $0.id == id }) else { return [] }
        return try await account.perform(GetMessage(id: id, chat: chat)).tallies ?? []
    }
}
