import Commands
import Engine
import Model
import Sandbox
import Support
import Testing

/// Answers, names and links in texts, to and from a contact.
@Suite struct QuoteTalkTests {
    @Test func `an answer names what it answers, here and there`() async throws {
        let talk = try await Talk.start()
        let id = try await talk.hear("well?")
        try await talk.texts(["well?"])
        let lid = try talk.lid
        let sent = try await talk.account.perform(
            SendText(to: lid, text: "yes", quoted: MessageID(id))
        )
        let quote = try #require(sent.context?.quote)
        #expect(quote == Quote(id: MessageID(id), sender: lid, kind: "text", preview: "well?"))
        try await until("the answer") {
            try await talk.sandbox.arrivals(talk.contact.number).contains {
                $0.text == "yes" && $0.target == id
            }
        }
        try await talk.sandbox.say(
            SpeechSketch(.text, text: "good", target: sent.id.text),
            from: talk.contact.number,
            in: talk.number
        )
        try await talk.texts(["well?", "yes", "good"])
        let heard = try #require(try await talk.messages().last?.context?.quote)
        let own = try #require(await talk.account.status().lid).bare
        #expect(heard == Quote(id: sent.id, sender: own, kind: "text", preview: "yes"))
        try await talk.end()
    }

    @Test func `what is not there cannot be answered`() async throws {
        let talk = try await Talk.start()
        let lid = try talk.lid
        let refusal = await #expect(throws: CommandError.self) {
            _ = try await talk.account.perform(
                SendText(to: lid, text: "yes", quoted: MessageID("NOSUCH"))
            )
        }
        #expect(refusal?.code == .invalid)
        #expect(try await talk.messages().isEmpty)
        try await talk.end()
    }

    @Test func `a text names people as its chat does`() async throws {
        let talk = try await Talk.start()
        let bo = try await talk.sandbox.addContact("Bo", script: .silent)
        _ = try await talk.account.send(text: "hello", to: .phone(bo.number))
        let (lid, boLID) = (try talk.lid, try #require(JID(bo.lid)))
        try await until("Bo is known") {
            try await !talk.account.messages(chat: boLID, limit: 1).isEmpty
        }
        let sent = try await talk.account.perform(
            SendText(
                to: lid,
                text: "ask @\(bo.number), not @\(bo.number)7",
                mentions: [.phone(bo.number)]
            )
        )
        #expect(sent.content.text == "ask @\(boLID.user), not @\(bo.number)7")
        #expect(sent.context?.mentions == [boLID])
        try await talk.reached(.delivered, sent)
        try await talk.sandbox.say(
            {
                var sketch = SpeechSketch(.text, text: "@\(bo.number) knows")
                sketch.mentions = [bo.number]
                sketch.forwards = 3
                sketch.advertisement = "Chess"
                return sketch
            }(),
            from: talk.contact.number,
            in: talk.number
        )
        try await until("the mention") { try await talk.messages().count == 2 }
        let heard = try #require(try await talk.messages().last?.context)
        #expect(heard.mentions == [boLID])
        #expect(heard.forwards == 3)
        #expect(heard.advertisement?.title == "Chess")
        try await talk.end()
    }

    @Test(arguments: [Trouble.damage, .unavailable])
    func `a first message from an advertisement that cannot be read comes once, with its data`(
        trouble: Trouble
    ) async throws {
        let talk = try await Talk.start()
        try await talk.sandbox.trouble([trouble], from: talk.contact.number)
        var sketch = SpeechSketch(.text, text: "is it for sale?")
        sketch.advertisement = "Chess"
        let id = try await talk.sandbox.say(sketch, from: talk.contact.number, in: talk.number)
        try await talk.texts(["is it for sale?"])
        try await talk.hear("hello?")
        try await talk.texts(["is it for sale?", "hello?"])
        let messages = try await talk.messages()
        #expect(messages.count == 2)
        #expect(messages.first?.id == MessageID(id))
        #expect(messages.first?.context?.advertisement?.title == "Chess")
        #expect(try await talk.account.chats(limit: 9).map(\.unreadCount) == [2])
        try await talk.end()
    }

    @Test func `a link brings what is behind it`() async throws {
        let talk = try await Talk.start()
        let lid = try talk.lid
        let link = LinkPreview(url: "https://example.org", title: "Example", summary: "A page")
        let sent = try await talk.account.perform(
            SendText(to: lid, text: "see https://example.org", link: link)
        )
        try await talk.reached(.delivered, sent)
        #expect(sent.content == Message.Content(TextContent("see https://example.org", link: link)))
        await #expect(throws: CommandError.self) {
            _ = try await talk.account.perform(SendText(to: lid, text: "nothing", link: link))
        }
        try await talk.end()
    }
}
