import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct DirectMessageTests {
    let message = DirectMessage(
        id: MessageID("3EB0AA"),
        to: .lid("200"),
        phone: .phone("15550002222"),
        copies: [
            .init(device: .lid("200"), ciphertext: Ciphertext(isPreKey: true, bytes: [1])),
            .init(device: .lid("100"), ciphertext: Ciphertext(isPreKey: false, bytes: [2])),
        ],
        deviceIdentity: [9, 9],
        token: [7]
    )

    @Test func `equals the written-out stanza`() {
        var expected = Node(
            "message",
            ["id": "3EB0AA", "type": "text", "to": .jid(.lid("200"))],
            content: .nodes([
                Node(
                    "participants",
                    [:],
                    content: .nodes([
                        Node(
                            "to",
                            ["jid": .jid(.lid("200"))],
                            content: .nodes([Node("enc", ["v": "2", "type": "pkmsg"], bytes: [1])])
                        ),
                        Node(
                            "to",
                            ["jid": .jid(.lid("100"))],
                            content: .nodes([Node("enc", ["v": "2", "type": "msg"], bytes: [2])])
                        ),
                    ])
                ), Node("device-identity", [:], bytes: [9, 9]), Node("tctoken", [:], bytes: [7]),
            ])
        )
        expected.attributes["peer_recipient_pn"] = .jid(.phone("15550002222"))
        #expect(message.node == expected)
    }

    @Test func `identity and token are left out when they are not needed`() {
        var plain = message
        plain.copies.removeFirst()
        plain.token = nil
        plain.phone = nil
        #expect(plain.node.children.map(\.tag) == ["participants"])
        #expect(plain.node.attributes["peer_recipient_pn"] == nil)
    }
}

extension DirectMessageTests {
    @Test func `says what it holds, on the stanza and on each copy`() {
        var reaction = message
        reaction.traits = StanzaTraits(
            type: "reaction",
            mediaType: "image",
            edit: .senderRevoke,
            hidesFailure: true
        )
        #expect(reaction.node.string("type") == "reaction")
        #expect(reaction.node.string("edit") == "7")
        let encs = reaction.node.child("participants")?.children.compactMap { $0.child("enc") }
        #expect(encs?.map { $0.string("mediatype") } == ["image", "image"])
        #expect(encs?.map { $0.string("decrypt-fail") } == ["hide", "hide"])
    }
}

@Suite struct ResentMessageTests {
    let own = OwnAddresses(phone: .phone("15550001111", device: 7), lid: .lid("100", device: 7))

    func request(_ attributes: [(String, Value)]) throws -> RetryRequest {
        let retry = Node("retry", ["count": "2", "id": "3EB0AA", "t": "1700000000", "v": "1"])
        var node = Node(
            "receipt",
            ["id": "3EB0AA", "type": "retry", "t": "1700000009"],
            content: .nodes([retry])
        )
        for (key, value) in attributes { node.attributes[key] = value }
        return try RetryRequest(node, own: own)
    }

    @Test func `goes to the one device that asked`() throws {
        let message = ResentMessage(
            request: try request([("from", .jid(.lid("200", device: 3)))]),
            ciphertext: Ciphertext(isPreKey: true, bytes: [1]),
            deviceIdentity: [9],
            token: [4]
        )
        let expected = Node(
            "message",
            [
                "to": .jid(.lid("200", device: 3)), "type": "text", "id": "3EB0AA",
                "t": "1700000000", "device_fanout": "false",
            ],
            content: .nodes([
                Node("enc", ["v": "2", "type": "pkmsg", "count": "2"], bytes: [1]),
                Node("device-identity", [:], bytes: [9]), Node("tctoken", bytes: [4]),
            ])
        )
        #expect(message.node == expected)
    }

    @Test func `repeats participant and recipient`() throws {
        let group = JID(user: "120363", server: .group)
        let inGroup = ResentMessage(
            request: try request([("from", .jid(group)), ("participant", .jid(.lid("200")))]),
            ciphertext: Ciphertext(isPreKey: false, bytes: [1]),
            deviceIdentity: [9]
        )
        #expect(inGroup.node.jid("participant") == .lid("200"))
        #expect(inGroup.node.attributes["device_fanout"] == nil)
        #expect(inGroup.node.children.map(\.tag) == ["enc"])
        let toOwn = ResentMessage(
            request: try request([("from", .jid(.lid("100"))), ("recipient", .jid(.lid("200")))]),
            ciphertext: Ciphertext(isPreKey: false, bytes: [1]),
            deviceIdentity: [9]
        )
        #expect(toOwn.node.jid("recipient") == .lid("200"))
    }
}

@Suite struct MessageAckTests {
    @Test func `reads time, error and hash`() throws {
        let ack = try MessageAck(
            Node("ack", ["class": "message", "id": "A", "t": "1700000000", "phash": "2:abcdefgh"])
        )
        #expect(ack.time == Timestamp(seconds: 1_700_000_000))
        #expect(ack.error == nil)
        #expect(ack.participantHash == "2:abcdefgh")
        let refused = try MessageAck(Node("ack", ["class": "message", "id": "A", "error": "463"]))
        #expect(refused.error == 463)
        #expect(!refused.isLIDStale)
        let stale = try MessageAck(
            Node("ack", ["class": "message", "id": "A", "refresh_lid": "true", "error": "0"])
        )
        #expect(stale.isLIDStale)
        #expect(stale.error == nil)
    }

    @Test func `is an ack and nothing else`() {
        #expect(throws: StanzaError.malformed(path: "iq", expected: "an ack")) {
            try MessageAck(Node("iq", ["id": "A"]))
        }
    }
}
