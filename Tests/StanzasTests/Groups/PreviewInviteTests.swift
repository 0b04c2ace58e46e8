import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct PreviewInviteTests {
    @Test func `asks the group service`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "get", "to": .jid(.groupServer)]
        ) {
            Node("invite", ["code": "AbC"])
        }
        #expect(PreviewInvite(code: "AbC").request(id: "9") == expected)
    }

    @Test(arguments: ["group", "community"])
    func `the answer is the group`(tag: String) throws {
        var group = birds
        group = Node(tag, group.attributes, content: group.content)
        let iq = Node("iq", ["type": "result"], content: .nodes([group]))
        let read = try PreviewInvite(code: "AbC").read(iq)
        #expect(read.group.subject == "Birds")
        #expect(read.group.jid == JID(user: "1203", server: .group))
    }
}
