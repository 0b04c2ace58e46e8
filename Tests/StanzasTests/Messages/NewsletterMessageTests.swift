import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct NewsletterMessageTests {
    @Test func `holds the message as it is`() {
        let channel = JID(user: "120363", server: .newsletter)
        let node = NewsletterMessage(
            id: MessageID("A"),
            traits: StanzaTraits(type: "media", mediaType: "image"),
            to: channel,
            plaintext: [1, 2]
        ).node
        #expect(node.jid("to") == channel)
        #expect(node.string("type") == "media")
        #expect(node.children.map(\.tag) == ["plaintext"])
        #expect(node.child("plaintext")?.bytes == [1, 2])
        #expect(node.child("plaintext")?.string("mediatype") == "image")
    }
}
