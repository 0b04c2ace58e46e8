import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct StanzaTraitsTests {
    private func node(_ traits: StanzaTraits) -> Node {
        DirectMessage(
            id: MessageID("A"),
            traits: traits,
            to: .lid("200"),
            phone: nil,
            copies: [
                DirectMessage.Copy(
                    device: .lid("200"),
                    ciphertext: Ciphertext(isPreKey: false, bytes: [0x33])
                )
            ],
            deviceIdentity: []
        ).node
    }

    private func enc(_ node: Node) -> Node? {
        node.child("participants")?.child("to")?.child("enc")
    }

    @Test func `an ordinary text says no more than its type`() {
        let node = node(.text)
        #expect(node.string("type") == "text")
        #expect(node.attributes["edit"] == nil)
        #expect(enc(node)?.attributes["mediatype"] == nil)
        #expect(enc(node)?.attributes["decrypt-fail"] == nil)
    }

    @Test func `what there is to say stands on message and ciphertext`() {
        let traits = StanzaTraits(
            type: "media",
            mediaType: "image",
            edit: .senderRevoke,
            hidesFailure: true
        )
        let node = node(traits)
        #expect(node.string("type") == "media")
        #expect(node.string("edit") == "7")
        #expect(enc(node)?.string("mediatype") == "image")
        #expect(enc(node)?.string("decrypt-fail") == "hide")
    }

    @Test(arguments: [
        (StanzaTraits.Edit.messageEdit, "1"), (.pin, "2"), (.adminEdit, "3"),
        (.senderRevoke, "7"), (.adminRevoke, "8"),
    ])
    func `each change has its number`(edit: StanzaTraits.Edit, number: String) {
        #expect(node(StanzaTraits(edit: edit)).string("edit") == number)
    }
}
