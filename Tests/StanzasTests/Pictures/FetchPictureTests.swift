import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct FetchPictureTests {
    private let group = JID(user: "1203", server: .group)

    private func read(_ picture: Node) throws -> GroupPicture {
        try FetchPicture(group).read(Node("iq", ["type": "result"]) { picture })
    }

    @Test func `asks for an address`() {
        let expected = Node(
            "iq",
            [
                "id": "9", "xmlns": "w:profile:picture", "type": "get", "to": .jid(.server),
                "target": .jid(group),
            ]
        ) {
            Node("picture", ["type": "preview", "query": "url"])
        }
        #expect(FetchPicture(group, isPreview: true).request(id: "9") == expected)
        #expect(FetchPicture(group).body.first?.string("type") == "image")
    }

    @Test func `says where it is, or that there is none`() throws {
        let found = Node("picture", ["id": "17", "url": "https://x/y", "type": "image"])
        let expected = GroupPicture(id: "17", url: "https://x/y", isPreview: false)
        #expect(try read(found) == expected)
        #expect(throws: StanzaError.refused(code: 404, text: "")) {
            try read(Node("picture", ["status": "204"]))
        }
        #expect(throws: StanzaError.refused(code: 401, text: "")) {
            try read(Node("picture") { Node("error", ["code": "401"]) })
        }
        #expect(throws: StanzaError.missing(path: "picture@url")) {
            try read(Node("picture", ["id": "17"]))
        }
    }
}
