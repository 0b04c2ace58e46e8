import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct SetGroupDescriptionTests {
    private let group = JID(user: "1203", server: .group)

    @Test func `names the description that was known`() {
        let set = SetGroupDescription(group, text: "Chirp", id: "B", previous: "A")
        let described = Node("description", ["id": "B", "prev": "A"]) {
            Node("body", bytes: Array("Chirp".utf8))
        }
        #expect(set.body == [described])
        let first = SetGroupDescription(group, text: "Chirp", id: "B", previous: nil)
        #expect(first.body.first?.attributes["prev"] == nil)
    }

    @Test func `no words take it away`() {
        let removal = SetGroupDescription(group, text: "", id: "B", previous: "A")
        #expect(removal.body == [Node("description", ["id": "B", "prev": "A", "delete": "true"])])
    }
}
