import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct MediaRetriedTests {
    private func notification(_ children: [Node]) -> Node {
        Node(
            "notification",
            ["id": "3EB0AAAA", "type": "mediaretry", "from": .jid(.phone("15550001111"))],
            content: .nodes(children)
        )
    }

    private let about = Node("rmr", ["jid": .jid(.lid("200")), "from_me": "false"])
    private let sealed = Node(
        "encrypt",
        [:],
        content: .nodes([Node("enc_p", bytes: [1, 2]), Node("enc_iv", bytes: [3])])
    )

    @Test func `reads an answer`() throws {
        let read = try MediaRetried(notification([sealed, about]))
        #expect(read.id.text == "3EB0AAAA")
        #expect(read.chat == .lid("200"))
        #expect(read.answer == .sealed(SealedRetry(bytes: [1, 2], nonce: [3])))
    }

    @Test func `reads a refusal`() throws {
        let read = try MediaRetried(notification([Node("error", ["code": "2"]), about]))
        #expect(read.answer == .refused(code: 2))
    }

    @Test func `without a chat or an answer it is none`() {
        for children in [[sealed], [about], [Node("encrypt"), about]] {
            #expect(throws: StanzaError.self) { try MediaRetried(notification(children)) }
        }
    }
}
