import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct CompanionNonceTests {
    @Test func `reveals the nonce`() throws {
        let nonce = CompanionNonce([1, 2])
        #expect(nonce.body == [Node("companion_nonce", bytes: [1, 2])])
        try nonce.read(Node("iq", ["type": "result"]))
    }
}
