import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct ResentMessageTests {
    let own = OwnAddresses(phone: .phone("15550001111", device: 7), lid: .lid("100", device: 7))

    func request(_ attributes: [(String, Value)]) throws -> RetryRequest {
        let retry = Node("retry", ["count": "2", "id": "3EB0AA", "t": "1700000000", "v": "1"])
        var node = Node(
            "receipt",
            ["id": "3EB0AA", "type": "retry", "t": "1700000009"],
            content: .nodes([retry])
        )
        for (key, value) in attributes { node.attributes[key] = value }
        return try RetryRequest(node, own: own)
    }

    @Test func `goes to the one device that asked`() throws {
        let message = ResentMessage(
            request: try request([("from", .jid(.lid("200", device: 3)))]),
            ciphertext: Ciphertext(isPreKey: true, bytes: [1]),
            deviceIdentity: [9],
            token: [4]
        )
        let expected = Node(
            "message",
            [
                "to": .jid(.lid("200", device: 3)), "type": "text", "id": "3EB0AA",
                "t": "1700000000", "device_fanout": "false",
            ],
            content: .nodes([
                Node("enc", ["v": "2", "type": "pkmsg", "count": "2"], bytes: [1]),
                Node("device-identity", [:], bytes: [9]), Node("tctoken", bytes: [4]),
            ])
        )
        #expect(message.node == expected)
    }

    @Test func `repeats participant and recipient`() throws {
        let group = JID(user: "120363", server: .group)
        let inGroup = ResentMessage(
            request: try request([("from", .jid(group)), ("participant", .jid(.lid("200")))]),
            ciphertext: Ciphertext(isPreKey: false, bytes: [1]),
            deviceIdentity: [9]
        )
        #expect(inGroup.node.jid("participant") == .lid("200"))
        #expect(inGroup.node.attributes["device_fanout"] == nil)
        #expect(inGroup.node.children.map(\.tag) == ["enc"])
        let toOwn = ResentMessage(
            request: try request([("from", .jid(.lid("100"))), ("recipient", .jid(.lid("200")))]),
            ciphertext: Ciphertext(isPreKey: false, bytes: [1]),
            deviceIdentity: [9]
        )
        #expect(toOwn.node.jid("recipient") == .lid("200"))
    }
}
