import Commands
import Engine
import Model
import Sandbox
import Support
import Testing

/// Places, cards, requests and what businesses send.
@Suite struct KindsTalkTests {
    @Test func `places, cards and wishes reach the contact`() async throws {
        let talk = try await Talk.start()
        let lid = try talk.lid
        let account = talk.account
        _ = try await account.perform(
            SendLocation(to: lid, latitude: 1.5, longitude: 2, name: "Club")
        )
        _ = try await account.perform(
            SendLiveLocation(to: lid, latitude: 1.5, longitude: 2, caption: "on my way")
        )
        let ada = SendContacts.Contact(name: "Ada; L", number: "+1 555 000 1111")
        let bo = SendContacts.Contact(name: "Bo", vcard: "BEGIN:VCARD\nEND:VCARD")
        _ = try await account.perform(SendContacts(to: lid, contacts: [ada]))
        _ = try await account.perform(SendContacts(to: lid, contacts: [ada, bo]))
        _ = try await account.perform(RequestPhoneNumber(to: lid))
        _ = try await account.perform(SharePhoneNumber(to: lid))
        let expected = [
            ["location", "Club"], ["liveLocation", "on my way"], ["contacts", "Ada; L"],
            ["contacts", "Ada; L, Bo"], ["phoneNumberRequest", ""], ["phoneNumberShare", ""],
        ]
        try await until("all of them") {
            try await talk.sandbox.arrivals(talk.contact.number)
                .map { [$0.content ?? "", $0.text ?? ""] } == expected
        }
        let card = try #require(try await talk.messages()[2].content.as(ContactCardContent.self))
        #expect(card.cards.first?.vcard.contains("waid=15550001111:+15550001111") == true)
        #expect(card.cards.first?.vcard.contains(#"FN:Ada\; L"#) == true)
        await #expect(throws: CommandError.self) {
            _ = try await account.perform(SendLocation(to: lid, latitude: 91, longitude: 0))
        }
        await #expect(throws: CommandError.self) {
            _ = try await account.perform(SendContacts(to: lid, contacts: [.init(name: "x")]))
        }
        try await talk.end()
    }

    @Test func `what a contact sends has a kind of its own`() async throws {
        let talk = try await Talk.start()
        let kinds: [(SpeechSketch.Kind, String)] = [
            (.buttons, "interactive"), (.list, "interactive"), (.template, "interactive"),
            (.interactive, "interactive"), (.carousel, "interactive"), (.choice, "choice"),
            (.product, "product"), (.order, "order"), (.channelInvite, "channelInvite"),
            (.callLog, "callLog"), (.stickerPack, "stickerPack"), (.pollResult, "pollResult"),
            (.poll, "poll"), (.event, "event"), (.location, "location"),
            (.liveLocation, "liveLocation"), (.contacts, "contact"),
            (.phoneNumberRequest, "phoneNumberRequest"), (.phoneNumberShare, "phoneNumberShared"),
        ]
        for (kind, _) in kinds {
            let target = kind == .channelInvite ? "120363000000000001@newsletter" : nil
            try await talk.sandbox.say(
                SpeechSketch(kind, text: "words", target: target, options: ["a", "b"]),
                from: talk.contact.number,
                in: talk.number
            )
        }
        try await until("all of them") { try await talk.messages().count == kinds.count }
        #expect(try await talk.messages().map(\.content.kind) == kinds.map(\.1))
        try await talk.end()
    }

    @Test func `what nobody knows keeps its name`() async throws {
        let talk = try await Talk.start()
        var sketch = SpeechSketch(.raw)
        sketch.bytes = "sgEA"  // Field 22, requestPaymentMessage, with nothing in it.
        try await talk.sandbox.say(sketch, from: talk.contact.number, in: talk.number)
        try await until("it") {
            try await talk.messages().map(\.content) == [
                .unsupported(type: "requestPaymentMessage")
            ]
        }
        try await talk.end()
    }

    @Test func `a voice note's sender learns that it was played, with no word of what was not`()
        async throws
    {
        let talk = try await Talk.start()
        let lid = try talk.lid
        let words = MessageID(try await talk.hear("no voice"))
        let id = try await talk.sandbox.send(
            MediaSketch("voice", size: 1000),
            from: talk.contact.number,
            to: talk.number
        )
        try await until("the voice note") { try await talk.messages().count == 2 }
        let refusal = await #expect(throws: CommandError.self) {
            try await talk.account.carry(MarkPlayed(chat: lid, message: words))
        }
        #expect(refusal?.code == .invalid)
        _ = try await talk.account.perform(MarkPlayed(chat: lid, message: MessageID(id)))
        try await until("the receipt") {
            try await talk.sandbox.sendings(talk.contact.number).first { $0.id == id }?.receipts
                .contains { $0.type == "played" } == true
        }
        await #expect(throws: CommandError.self) {
            _ = try await talk.account.perform(MarkPlayed(chat: lid, message: MessageID("X")))
        }
        try await talk.end()
    }

    @Test func `receipts make a second tick when they are to`() async throws {
        let talk = try await Talk.start()
        for (isOn, ticks) in [(true, 2), (false, 1)] {
            _ = try await talk.account.perform(SetForceActive(isOn: isOn))
            let id = try await talk.hear("hello \(isOn)")
            try await until("the receipt") {
                let sent = try await talk.sandbox.sendings(talk.contact.number)
                return sent.first { $0.id == id }.map { !$0.receipts.isEmpty && $0.ticks == ticks }
                    ?? false
            }
        }
        try await talk.end()
    }
}
