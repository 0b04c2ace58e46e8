import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct RemoveCompanionDeviceTests {
    @Test func `names the own device and the reason`() throws {
        let jid = JID.phone("15551230000", device: 3)
        #expect(
            RemoveCompanionDevice(jid: jid).request(id: "2")
                == Node(
                    "iq",
                    ["id": "2", "xmlns": "md", "type": "set", "to": .jid(.server)]
                ) {
                    Node(
                        "remove-companion-device",
                        ["jid": .jid(jid), "reason": "user_initiated"]
                    )
                }
        )
        try RemoveCompanionDevice(jid: jid).read(Node("iq", ["type": "result"]))
    }
}
