import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct GroupMessageTests {
    let message = GroupMessage(
        id: MessageID("3EB0AA"),
        traits: StanzaTraits(type: "media", mediaType: "location"),
        to: JID(user: "1203", server: .group),
        isLIDAddressed: true,
        participantHash: "2:abc",
        keys: [
            .init(device: .lid("200"), ciphertext: Ciphertext(isPreKey: true, bytes: [1]))
        ],
        ciphertext: [3],
        deviceIdentity: [9, 9]
    )

    @Test func `equals the written-out stanza, the keys before what they open`() {
        let key = Node("enc", ["v": "2", "type": "pkmsg"], bytes: [1])
        let expected = Node(
            "message",
            [
                "id": "3EB0AA", "type": "media", "to": .jid(message.to), "phash": "2:abc",
                "addressing_mode": "lid",
            ],
            content: .nodes([
                Node(
                    "participants",
                    [:],
                    content: .nodes([
                        Node("to", ["jid": .jid(.lid("200"))], content: .nodes([key]))
                    ])
                ), Node("device-identity", [:], bytes: [9, 9]),
                Node(
                    "enc",
                    ["v": "2", "type": "skmsg", "mediatype": "location"],
                    bytes: [3]
                ),
            ])
        )
        #expect(message.node == expected)
    }

    @Test func `without keys to give there is only the ciphertext`() {
        var plain = message
        plain.keys = []
        plain.isLIDAddressed = false
        plain.traits = StanzaTraits(type: "reaction", edit: .senderRevoke, hidesFailure: true)
        #expect(plain.node.children.map(\.tag) == ["enc"])
        #expect(plain.node.string("addressing_mode") == "pn")
        #expect(plain.node.string("edit") == "7")
        #expect(plain.node.child("enc")?.string("decrypt-fail") == "hide")
        plain.traits.meta = ["polltype": "vote"]
        #expect(plain.node.children.map(\.tag) == ["meta", "enc"])
        #expect(plain.node.child("meta")?.string("polltype") == "vote")
    }
}
