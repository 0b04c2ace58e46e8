import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct GroupDescriptionNodeTests {
    @Test func `reads words, author and time`() {
        let node = Node("group") {
            Node("description", ["id": "A", "participant": .jid(.lid("100")), "t": "1700000000"]) {
                Node("body", bytes: Array("Chirp".utf8))
            }
        }
        let expected = Group.Description(
            id: "A",
            text: "Chirp",
            by: .lid("100"),
            time: Timestamp(seconds: 1_700_000_000)
        )
        #expect(GroupDescriptionNode(node)?.description == expected)
    }

    @Test func `none, and one without words, are none`() {
        #expect(GroupDescriptionNode(Node("group")) == nil)
        let empty = Node("group") { Node("description", ["id": "A"]) }
        #expect(GroupDescriptionNode(empty) == nil)
    }
}
