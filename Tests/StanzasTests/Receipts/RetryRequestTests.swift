import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct RetryRequestTests {
    let own = OwnAddresses(phone: .phone("15550001111", device: 7), lid: .lid("100", device: 7))

    var node: Node {
        Node(
            "receipt",
            ["id": "A", "from": .jid(.lid("200", device: 3)), "t": "1", "type": "retry"],
            content: .nodes([
                Node("retry", ["count": "2", "id": "A", "t": "1700000000", "v": "1"]),
                Node("registration", [:], bytes: [0, 0, 1, 2]),
            ])
        )
    }

    @Test func `tells device, message and count`() throws {
        let request = try RetryRequest(node, own: own)
        #expect(request.device == .lid("200", device: 3))
        #expect(request.from == .lid("200", device: 3))
        #expect(request.id == MessageID("A"))
        #expect(request.count == 2)
        #expect(request.time == Timestamp(seconds: 1_700_000_000))
        #expect(request.registrationID == 258)
        #expect(request.keys == nil)
        #expect(!request.isFromMe)
    }

    @Test func `a hosted device is named as its keys go by`() throws {
        var hosted = node
        let device = JID(user: "200", server: .hostedLID, device: 99)
        hosted.attributes["from"] = .jid(device)
        #expect(try RetryRequest(hosted, own: own).device == device)
    }

    @Test func `keys stand beside the registration id`() throws {
        let keys = PublishedKeys(
            registrationID: 258,
            identity: [UInt8](repeating: 1, count: 32),
            signedPreKey: .init(id: 1, value: [UInt8](repeating: 2, count: 32)),
            signature: [UInt8](repeating: 3, count: 64),
            preKey: nil,
            deviceIdentity: nil
        )
        let sent = RetryReceipt(of: node, count: 2, registrationID: 258, keys: keys).node
        var arrived = sent
        arrived.attributes["from"] = .jid(.lid("200", device: 3))
        #expect(try RetryRequest(arrived, own: own).keys == keys)
    }

    @Test func `names what is missing`() {
        for key in ["count", "id", "t"] {
            var retry = Node("retry", ["count": "2", "id": "A", "t": "1700000000"])
            retry.attributes[key] = nil
            var incomplete = node
            incomplete.content = .nodes([retry])
            #expect(throws: StanzaError.missing(path: "retry@\(key)")) {
                try RetryRequest(incomplete, own: own)
            }
        }
        var empty = node
        empty.content = nil
        #expect(throws: StanzaError.missing(path: "receipt/retry")) {
            try RetryRequest(empty, own: own)
        }
    }
}
