import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct FetchGroupTests {
    let group = JID(user: "1203", server: .group)

    @Test func `asks the group itself`() {
        let query = FetchGroup(group)
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "get", "to": .jid(group)],
            content: .nodes([Node("query", ["request": "interactive"])])
        )
        #expect(query.request(id: "9") == expected)
    }

    @Test func `a refusal keeps its number`() {
        let refusal = Node("iq", ["type": "error"]) {
            Node("error", ["code": "403", "text": "forbidden"])
        }
        #expect(throws: StanzaError.refused(code: 403, text: "forbidden")) {
            try FetchGroup(group).read(refusal)
        }
    }
}
