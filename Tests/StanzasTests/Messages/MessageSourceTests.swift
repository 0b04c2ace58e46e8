import BinaryNode
import Model
import Testing

@testable import Stanzas

@Suite struct MessageSourceTests {
    private let own = OwnAddresses(
        phone: .phone("15550001111", device: 7),
        lid: .lid("100", device: 7)
    )
    private let group = JID(user: "120363", server: .group)

    private func source(
        _ attributes: Attributes,
        needsParticipant: Bool = true,
        _ children: [Node] = []
    ) throws -> MessageSource {
        try MessageSource(
            Node("message", attributes, content: .nodes(children)),
            own: own,
            needsParticipant: needsParticipant
        )
    }

    @Test func `a person speaks in the chat with them, whichever their device`() throws {
        let source = try source([
            "from": .jid(.lid("200", device: 3)), "sender_pn": .jid(.phone("15550002222")),
        ])
        #expect(source.chat == .lid("200"))
        #expect(source.sender == .lid("200", device: 3))
        #expect(source.senderAlternate == .phone("15550002222", device: 3))
        #expect(!source.isFromMe)
    }

    @Test func `another address that nobody could read again is none`() throws {
        let source = try source([
            "from": .jid(.lid("200")), "sender_pn": .jid(.phone("nobody")),
        ])
        #expect(source.senderAlternate == nil)
        let own = try self.source([
            "from": .jid(.lid("100")), "recipient": .jid(.lid("200")),
            "peer_recipient_pn": .jid(.phone("nobody")),
        ])
        #expect(own.chatAlternate == nil)
    }

    @Test func `in a group and a list the participant speaks`() throws {
        for chat in [group, JID(user: "status", server: .broadcast)] {
            let source = try source([
                "from": .jid(chat), "participant": .jid(.lid("100", device: 2)),
            ])
            #expect(source.chat == chat)
            #expect(source.sender == .lid("100", device: 2))
            #expect(source.isFromMe)
        }
    }

    @Test func `a group's message without participant is refused, a receipt is the group's`() throws
    {
        #expect(throws: StanzaError.missing(path: "message@participant")) {
            try source(["from": .jid(group)])
        }
        #expect(try source(["from": .jid(group)], needsParticipant: false).sender == group)
    }

    @Test func `another own device speaks in the chat that it names, or in the own one`() throws {
        let named = try source([
            "from": .jid(.lid("100", device: 2)), "recipient": .jid(.lid("200")),
            "peer_recipient_pn": .jid(.phone("15550002222")),
        ])
        #expect(named.chat == .lid("200"))
        #expect(named.chatAlternate == .phone("15550002222"))
        #expect(named.isFromMe)
        #expect(try source(["from": .jid(.lid("100", device: 2))]).chat == .lid("100"))
    }

    @Test func `a bot speaks in the chat that its meta names`() throws {
        let bot = JID(user: "867051314767696", server: .bot)
        let meta = Node("meta", ["target_chat_jid": .jid(.lid("200"))])
        #expect(try source(["from": .jid(bot)], [meta]).chat == .lid("200"))
        #expect(try source(["from": .jid(bot)]).chat == bot)
    }

    @Test func `a hosted server is the ordinary one`() throws {
        let source = try source(["from": .jid(JID(user: "200", server: .hostedLID, device: 99))])
        #expect(source.sender == .lid("200", device: 99))
    }
}
