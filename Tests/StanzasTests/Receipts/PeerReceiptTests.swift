import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct PeerReceiptTests {
    @Test func `a peer message is confirmed to the own number`() {
        let node = PeerReceipt(id: MessageID("P"), own: .phone("15550001111", device: 7)).node
        let expected = Node(
            "receipt",
            ["id": "P", "type": "peer_msg", "to": .jid(.phone("15550001111"))]
        )
        #expect(node == expected)
    }
}
