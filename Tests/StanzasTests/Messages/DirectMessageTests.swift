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
