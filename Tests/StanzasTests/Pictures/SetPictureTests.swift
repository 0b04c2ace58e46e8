import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct SetPictureTests {
    private let query = SetPicture(JID(user: "1203", server: .group), jpeg: [0xFF, 0xD8])

    @Test func `sends the file, and says whose it is`() {
        let expected = Node(
            "iq",
            [
                "id": "9", "xmlns": "w:profile:picture", "type": "set", "to": .jid(.server),
                "target": .jid(JID(user: "1203", server: .group)),
            ]
        ) {
            Node("picture", ["type": "image"], bytes: [0xFF, 0xD8])
        }
        #expect(query.request(id: "9") == expected)
    }

    @Test func `the picture has an id`() throws {
        let answer = Node("iq", ["type": "result"]) { Node("picture", ["id": "17"]) }
        #expect(try query.read(answer) == "17")
        #expect(throws: StanzaError.missing(path: "iq/picture")) {
            try query.read(Node("iq", ["type": "result"]))
        }
    }
}
