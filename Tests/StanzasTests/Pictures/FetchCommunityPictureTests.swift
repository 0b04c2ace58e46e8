import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct FetchCommunityPictureTests {
    private let group = JID(user: "1203", server: .group)

    @Test func `asks the community itself`() {
        let attributes: Attributes = [
            "parent_group_jid": .jid(group), "query": "url", "type": "image",
        ]
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "get", "to": .jid(group)]
        ) {
            Node("pictures") { Node("picture", attributes) }
        }
        #expect(FetchCommunityPicture(group).request(id: "9") == expected)
    }

    @Test func `says where it is, or that there is none`() throws {
        let found = Node("iq", ["type": "result"]) {
            Node("pictures") {
                Node("picture", ["id": "17", "url": "https://x/y", "type": "preview"])
            }
        }
        let expected = GroupPicture(id: "17", url: "https://x/y", isPreview: true)
        #expect(try FetchCommunityPicture(group).read(found) == expected)
        let none = Node("iq", ["type": "result"]) { Node("pictures") }
        #expect(throws: StanzaError.refused(code: 404, text: "")) {
            try FetchCommunityPicture(group).read(none)
        }
    }
}
