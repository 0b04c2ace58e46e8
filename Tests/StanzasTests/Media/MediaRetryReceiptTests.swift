import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct MediaRetryReceiptTests {
    private func receipt(author: JID?) -> Node {
        MediaRetryReceipt(
            id: MessageID("3EB0AAAA"),
            own: JID(user: "15550001111", server: .phone, device: 5),
            chat: author == nil ? .lid("200") : JID(user: "120363", server: .group),
            isFromMe: false,
            author: author,
            sealed: SealedRetry(bytes: [1, 2], nonce: [3])
        ).node
    }

    private func expected(_ about: Attributes) -> Node {
        Node(
            "receipt",
            [
                "id": "3EB0AAAA", "to": .jid(.phone("15550001111")), "type": "server-error",
            ],
            content: .nodes([
                Node(
                    "encrypt",
                    [:],
                    content: .nodes([Node("enc_p", bytes: [1, 2]), Node("enc_iv", bytes: [3])])
                ), Node("rmr", about),
            ])
        )
    }

    @Test func `names the chat of a person`() {
        #expect(
            receipt(author: nil) == expected(["jid": .jid(.lid("200")), "from_me": "false"])
        )
    }

    @Test func `names the author in a group`() {
        let group = JID(user: "120363", server: .group)
        #expect(
            receipt(author: .lid("300"))
                == expected([
                    "jid": .jid(group), "from_me": "false", "participant": .jid(.lid("300")),
                ])
        )
    }
}
