import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct PeerMessageTests {
    @Test(arguments: [true, false])
    func `goes to the own phone and says how urgent it is`(isPreKey: Bool) {
        let node = PeerMessage(
            id: MessageID("A"),
            to: .phone("15550001111"),
            priority: isPreKey ? .forced : nil,
            isSensitive: isPreKey,
            ciphertext: Ciphertext(isPreKey: isPreKey, bytes: [0x33, 1]),
            deviceIdentity: [9]
        ).node
        #expect(node.string("category") == "peer")
        #expect(node.jid("to") == .phone("15550001111"))
        #expect(node.string("push_priority") == (isPreKey ? "high_force" : nil))
        #expect(node.string("privacy_sensitive") == (isPreKey ? "1" : nil))
        let tags = ["meta", "enc"] + (isPreKey ? ["device-identity"] : [])
        #expect(node.children.map(\.tag) == tags)
        #expect(node.child("enc")?.string("type") == (isPreKey ? "pkmsg" : "msg"))
        #expect(node.child("meta")?.string("appdata") == "default")
    }
}
