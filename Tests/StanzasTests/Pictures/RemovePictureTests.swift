import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct RemovePictureTests {
    @Test func `sends nothing but whose it is`() {
        let group = JID(user: "1203", server: .group)
        let expected = Node(
            "iq",
            [
                "id": "9", "xmlns": "w:profile:picture", "type": "set", "to": .jid(.server),
                "target": .jid(group),
            ]
        )
        #expect(RemovePicture(group).request(id: "9") == expected)
    }
}
