import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct RejectCallTests {
    @Test func `names the call and who calls`() {
        let request = RejectCall(
            MessageID("AB"),
            from: .lid("200", device: 3),
            own: .lid("100", device: 7)
        )
        let reject: Attributes = [
            "call-id": "AB", "call-creator": .jid(.lid("200")), "count": "0",
        ]
        let expected = Node(
            "call",
            ["id": "9", "from": .jid(.lid("100")), "to": .jid(.lid("200"))]
        ) {
            Node("reject", reject)
        }
        #expect(request.node(id: "9") == expected)
    }
}
