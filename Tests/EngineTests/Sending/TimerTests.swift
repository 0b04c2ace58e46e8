import BinaryNode
import Crypto
import Model
import Protobuf
import Stanzas
import Store
import Support
import Testing
import WAProto

@testable import Engine

/// Chats in which messages disappear.
@Suite struct TimerTests {
    private func acquainted() async throws -> (party: Party, ada: Peer, phone: Peer) {
        let party = try await Party.open()
        let phone = try party.ownPhone()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        await party.outbox.online()
        return (party, ada, phone)
    }

    private func timer(_ party: Party) async throws -> ChatTimer? {
        try await party.database.read { try $0.timer(of: .lid("200")) }
    }

    private func text(_ words: String, _ seconds: UInt32, _ time: Int64) -> WAMessage {
        .with {
            $0.extendedTextMessage.text = words
            $0.extendedTextMessage.contextInfo.expiration = seconds
            $0.extendedTextMessage.contextInfo.ephemeralSettingTimestamp = time
        }
    }

    private func setting(_ seconds: UInt32, _ time: Int64) -> WAMessage {
        .with {
            $0.protocolMessage.type = .ephemeralSetting
            $0.protocolMessage.ephemeralExpiration = seconds
            $0.protocolMessage.ephemeralSettingTimestamp = time
        }
    }

    @Test func `a message says what holds in its chat, on every device`() async throws {
        let (party, ada, phone) = try await acquainted()
        await party.receiver.handle([
            try ada.message(text("hello", 604_800, 1_690_000_000), to: Party.lid)
        ])
        let sent = try await party.deliver("answer")
        #expect(sent.content == .text("answer"))
        let stanza = try #require(party.exchange.messages.last)
        let copy = try phone.read(stanza, from: Party.lid).deviceSentMessage.message
        for message in [try ada.read(stanza, from: Party.lid), copy] {
            #expect(message.extendedTextMessage.text == "answer")
            #expect(!message.hasConversation)
            let context = message.extendedTextMessage.contextInfo
            #expect(context.expiration == 604_800)
            #expect(context.ephemeralSettingTimestamp == 1_690_000_000)
            #expect(message.messageContextInfo.messageSecret.count == 32)
        }
    }

    @Test func `nothing is said without a timer, and none is learnt in a group`() async throws {
        let (party, ada, _) = try await acquainted()
        await party.receiver.handle([try ada.text("hello", to: Party.lid)])
        let group = JID(user: "120363", server: .group)
        await party.receiver.handle([
            try ada.message(
                text("in a group", 86_400, 1_690_000_000),
                to: Party.lid,
                from: group,
                attributes: [("participant", .jid(ada.address))]
            )
        ])
        #expect(try await party.messages(group).count == 1)
        #expect(try await party.database.read { try $0.timer(of: group) } == nil)
        try await party.deliver("answer")
        let stanza = try #require(party.exchange.messages.last)
        #expect(try ada.read(stanza, from: Party.lid).conversation == "answer")
    }

    @Test func `the last setting counts, whoever made it and in whatever order it comes`()
        async throws
    {
        let (party, ada, phone) = try await acquainted()
        await party.receiver.handle([
            try ada.message(text("hello", 604_800, 1_690_000_000), to: Party.lid)
        ])
        try phone.open(try await party.published(), of: Party.lid)
        let own = WAMessage.with {
            $0.deviceSentMessage.destinationJID = "200@lid"
            $0.deviceSentMessage.message = setting(86_400, 1_690_000_200)
        }
        await party.receiver.handle([
            try phone.message(
                own,
                to: Party.lid,
                attributes: [("recipient", .jid(.lid("200")))]
            ), try ada.message(setting(0, 1_690_000_100), to: Party.lid),
        ])
        let time = Timestamp(seconds: 1_690_000_200)
        #expect(try await timer(party) == ChatTimer(seconds: 86_400, time: time))
        let line = TimerChangedContent(seconds: 86_400, by: Party.lid.bare)
        let contents = try await party.messages(.lid("200")).map(\.content)
        #expect(Set(contents) == [.text("hello"), Message.Content(line)])
        await party.receiver.handle([
            try ada.message(setting(0, 1_690_000_300), to: Party.lid)
        ])
        try await party.deliver("for ever")
        let stanza = try #require(party.exchange.messages.last)
        #expect(try ada.read(stanza, from: Party.lid).conversation == "for ever")
    }

    @Test(arguments: [1, 3599, 31_622_401, UInt32.max])
    func `a timer that nobody offers is not kept`(seconds: UInt32) async throws {
        let (party, ada, _) = try await acquainted()
        await party.receiver.handle([
            try ada.message(text("hello", 604_800, 1_690_000_000), to: Party.lid),
            try ada.message(setting(seconds, 1_690_000_100), to: Party.lid),
            try ada.message(text("again", seconds, 1_690_000_100), to: Party.lid),
        ])
        #expect(try await timer(party)?.seconds == 604_800)
    }

    @Test func `a timer of the future is followed by the next`() async throws {
        let (party, ada, _) = try await acquainted()
        await party.receiver.handle([
            try ada.text("hello", to: Party.lid),
            try ada.message(setting(86_400, 1 << 62), to: Party.lid),
        ])
        #expect(try await timer(party)?.seconds == 86_400)
        let later = party.link.serverNow.seconds + 60
        await party.receiver.handle([try ada.message(setting(604_800, later), to: Party.lid)])
        #expect(try await timer(party)?.seconds == 604_800)
    }

    @Test func `a resend says the same`() async throws {
        let (party, ada, _) = try await acquainted()
        await party.receiver.handle([
            try ada.message(text("hello", 604_800, 1_690_000_000), to: Party.lid)
        ])
        let sent = try await party.deliver("answer")
        let payload = try await party.database.read {
            try $0.sentContent(chat: .lid("200"), id: sent.id)?.payload
        }
        let message = try WAMessage(serializedBytes: try #require(payload))
        #expect(message.extendedTextMessage.contextInfo.expiration == 604_800)
    }
}
