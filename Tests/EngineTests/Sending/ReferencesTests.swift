import Model
import Protobuf
import Store
import Support
import Testing
import WAProto

@testable import Engine

/// What messages say besides their content, as it leaves.
@Suite struct ReferencesTests {
    @Test func `whom a text names, what it answers and how often it was passed on is in it`()
        async throws
    {
        let party = try await Party.open()
        _ = try party.ownPhone()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        try await party.database.write {
            try $0.learn(phone: .phone("15550000300"), lid: .lid("300"))
        }
        await party.receiver.handle([try ada.text("who?", to: Party.lid, id: "A")])
        await party.outbox.online()
        let events = party.database.events()
        let sent = try await party.outbox.send(
            .text(
                "ask @15550000300",
                to: .lid("200"),
                references: References(
                    quoted: MessageID("A"),
                    mentions: [.phone("15550000300")],
                    forwards: 5
                ),
                random: party.random
            )
        )
        try await party.reached(.sent, sent.id, in: events)
        let stanza = try #require(party.exchange.messages.last)
        let heard = try ada.read(stanza, from: Party.lid).extendedTextMessage
        #expect(heard.text == "ask @300")
        #expect(heard.contextInfo.mentionedJID == ["300@lid"])
        #expect(heard.contextInfo.isForwarded)
        #expect(heard.contextInfo.forwardingScore == 5)
        #expect(heard.contextInfo.stanzaID == "A")
        #expect(heard.contextInfo.participant == "200@lid")
        #expect(heard.contextInfo.quotedMessage.conversation == "who?")
    }
}
