import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct PasskeyPrologueTests {
    private func prologue(_ proof: [UInt8]?) -> PasskeyPrologue {
        PasskeyPrologue(credentialID: [1], assertion: [2], payload: [3], proof: proof)
    }

    @Test func `sends passkey, assertion, payload and proof`() throws {
        let children = [
            Node("credential_id", bytes: [1]), Node("webauthn_assertion", bytes: [2]),
            Node("prologue_payload", bytes: [3]),
        ]
        let proof = Node("pairing_handoff_proof", bytes: [4])
        #expect(
            prologue([4]).body == [Node("passkey_prologue", content: .nodes(children + [proof]))]
        )
        #expect(prologue(nil).body == [Node("passkey_prologue", content: .nodes(children))])
        try prologue(nil).read(Node("iq", ["type": "result"]))
    }
}
