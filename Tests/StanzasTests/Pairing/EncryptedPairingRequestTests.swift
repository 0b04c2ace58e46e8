import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct EncryptedPairingRequestTests {
    @Test func `sends the sealed keys`() throws {
        let request = EncryptedPairingRequest([1, 2])
        #expect(request.body == [Node("encrypted_pairing_request", bytes: [1, 2])])
        try request.read(Node("iq", ["type": "result"]))
    }
}
