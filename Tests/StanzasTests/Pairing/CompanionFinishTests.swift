import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct CompanionFinishTests {
    @Test func `sends bundle, identity and reference`() throws {
        let finish = CompanionFinish(
            phone: .phone("15551230000"),
            keyBundle: [1],
            identity: [2],
            ref: [3]
        )
        #expect(
            finish.body == [
                Node(
                    "link_code_companion_reg",
                    ["jid": .jid(.phone("15551230000")), "stage": "companion_finish"]
                ) {
                    Node("link_code_pairing_wrapped_key_bundle", bytes: [1])
                    Node("companion_identity_public", bytes: [2])
                    Node("link_code_pairing_ref", bytes: [3])
                }
            ]
        )
        try finish.read(Node("iq", ["type": "result"]))
    }
}
