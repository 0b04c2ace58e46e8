import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct SetActiveTests {
    @Test func `says that the device takes part`() throws {
        #expect(
            SetActive().request(id: "55.177-4")
                == Node(
                    "iq",
                    [
                        "id": "55.177-4", "xmlns": "passive", "type": "set", "to": .jid(.server),
                    ]
                ) { Node("active") }
        )
        #expect(SetActive(isActive: false).body == [Node("passive")])
        try SetActive().read(Node("iq", ["type": "result"]))
    }
}
