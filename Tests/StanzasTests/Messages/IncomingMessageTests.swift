import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct IncomingMessageTests {
    let own = OwnAddresses(phone: .phone("15550001111", device: 7), lid: .lid("100", device: 7))

    func message(_ attributes: [(String, Value)], children: [Node] = []) -> Node {
        var node = Node("message", ["id": "AB12", "t": "1700000000"], content: .nodes(children))
        for (key, value) in attributes { node.attributes[key] = value }
        return node
    }

    @Test func `usernames are those of the sender and of the chat`() throws {
        let group = JID(user: "120363", server: .group)
        let inGroup = try IncomingMessage(
            message([
                ("from", .jid(group)), ("participant", .jid(.lid("200"))),
                ("participant_username", "ada_1"),
            ]),
            own: own
        )
        #expect(inGroup.username == "ada_1")
        #expect(inGroup.chatUsername == nil)
        let copy = try IncomingMessage(
            message([
                ("from", .jid(.lid("100"))), ("recipient", .jid(.lid("200"))),
                ("recipient_username", "ada.b"), ("sender_username", "me1"),
            ]),
            own: own
        )
        #expect(copy.username == "me1")
        #expect(copy.chatUsername == "ada.b")
    }

    @Test(arguments: [
        "", "ab", "a b", "ada\u{1B}[1m", "ädä", "@ada", String(repeating: "a", count: 36),
    ])
    func `what is no username is none`(name: String) throws {
        let message = try IncomingMessage(
            message([("from", .jid(.lid("200"))), ("sender_username", .text(name))]),
            own: own
        )
        #expect(message.username == nil)
    }

    @Test func `a contact's message names sender, chat and the other address`() throws {
        let message = try IncomingMessage(
            message(
                [
                    ("from", .jid(.lid("200", device: 3))),
                    ("sender_pn", .jid(.phone("15550002222"))), ("notify", "Ada"),
                    ("type", "text"), ("offline", "0"),
                ],
                children: [Node("enc", ["v": "2", "type": "pkmsg", "count": "1"], bytes: [1, 2])]
            ),
            own: own
        )
        #expect(message.id == MessageID("AB12"))
        #expect(message.chat == .lid("200"))
        #expect(message.sender == .lid("200", device: 3))
        #expect(message.senderAlternate == .phone("15550002222", device: 3))
        #expect(message.isFromMe == false)
        #expect(message.time == Timestamp(seconds: 1_700_000_000))
        #expect(message.pushName == "Ada")
        #expect(message.type == "text")
        #expect(message.isOffline)
        let part = try #require(message.encrypted.first)
        #expect(part.kind == .preKeyMessage)
        #expect(part.version == 2)
        #expect(part.count == 1)
        #expect(part.hidesFailure == false)
        #expect(part.bytes == [1, 2])
    }

    @Test func `a phone-number sender may name a LID`() throws {
        let message = try IncomingMessage(
            message([
                ("from", .jid(.phone("15550002222"))), ("sender_lid", .jid(.lid("200"))),
            ]),
            own: own
        )
        #expect(message.sender == .phone("15550002222"))
        #expect(message.senderAlternate == .lid("200"))
    }

    @Test func `an own device's copy belongs to the chat in recipient`() throws {
        let message = try IncomingMessage(
            message([
                ("from", .jid(.lid("100"))), ("recipient", .jid(.lid("200"))),
                ("peer_recipient_pn", .jid(.phone("15550002222"))),
            ]),
            own: own
        )
        #expect(message.isFromMe)
        #expect(message.chat == .lid("200"))
        #expect(message.sender == .lid("100"))
        #expect(message.chatAlternate == .phone("15550002222"))
    }

    @Test func `without recipient an own device speaks in the own chat`() throws {
        let message = try IncomingMessage(
            message([("from", .jid(.phone("15550001111"))), ("category", "peer")]),
            own: own
        )
        #expect(message.isFromMe)
        #expect(message.chat == .phone("15550001111"))
        #expect(message.category == "peer")
    }

    @Test func `in a group the participant speaks`() throws {
        let group = JID(user: "120363", server: .group)
        let message = try IncomingMessage(
            message(
                [
                    ("from", .jid(group)), ("participant", .jid(.lid("200", device: 2))),
                    ("participant_pn", .jid(.phone("15550002222"))), ("addressing_mode", "lid"),
                ],
                children: [
                    Node("enc", ["v": "2", "type": "msg", "decrypt-fail": "hide"], bytes: [1]),
                    Node("enc", ["v": "2", "type": "skmsg"], bytes: [2]),
                ]
            ),
            own: own
        )
        #expect(message.chat == group)
        #expect(message.sender == .lid("200", device: 2))
        #expect(message.senderAlternate == .phone("15550002222", device: 2))
        #expect(message.encrypted.map(\.kind) == [.message, .senderKeyMessage])
        #expect(message.encrypted.map(\.hidesFailure) == [true, false])
    }

    @Test func `a hosted device is the person's own`() throws {
        let hosted = JID(user: "200", server: .hostedLID, device: 99)
        let message = try IncomingMessage(message([("from", .jid(hosted))]), own: own)
        #expect(message.sender == .lid("200", device: 99))
        #expect(message.chat == .lid("200"))
    }

    @Test(arguments: [
        ([Node("unavailable", ["type": "view_once"])], "view_once"),
        ([Node("unavailable", ["hosted": "true"])], "hosted"),
        ([Node("unavailable"), Node("bot", ["edit": "first"])], "bot"),
        ([Node("unavailable")], ""), ([Node("unavailable", ["type": ""])], ""),
    ])
    func `a message may be unavailable, for a reason or without`(
        children: [Node],
        kind: String
    ) throws {
        let message = try IncomingMessage(
            message([("from", .jid(.lid("200")))], children: children),
            own: own
        )
        #expect(message.unavailable == kind)
        #expect(message.encrypted.isEmpty)
    }

    @Test func `unknown ciphertexts keep their word`() throws {
        let message = try IncomingMessage(
            message(
                [("from", .jid(.lid("200")))],
                children: [Node("enc", ["v": "2", "type": "msmsg"], bytes: [1])]
            ),
            own: own
        )
        #expect(message.encrypted.map(\.kind) == [.other("msmsg")])
    }

    @Test func `names what is missing`() {
        let whole = message([("from", .jid(.lid("200")))])
        for key in ["from", "id", "t"] {
            var node = whole
            node.attributes[key] = nil
            #expect(throws: StanzaError.missing(path: "message@\(key)")) {
                try IncomingMessage(node, own: own)
            }
        }
        let group = message([("from", .jid(JID(user: "120363", server: .group)))])
        #expect(throws: StanzaError.missing(path: "message@participant")) {
            try IncomingMessage(group, own: own)
        }
    }

    @Test func `a time that is no number is refused`() {
        let node = message([("from", .jid(.lid("200"))), ("t", "soon")])
        #expect(throws: StanzaError.malformed(path: "message@t", expected: "a number")) {
            try IncomingMessage(node, own: own)
        }
    }
}
