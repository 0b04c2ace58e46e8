import BinaryNode
import Model
import Testing

/// Encodings published by third parties (the first six) and checked against whatsmeow (the rest).
@Suite struct VectorTests {
    static let server = Value.jid(.server)
    static let group = Value.jid(JID(user: "120363000000000000", server: .group))

    static let vectors: [(Node, String)] = [
        (
            Node("ib", ["from": server]) {
                Node("edge_routing") { Node("routing_info", bytes: hex("08020812080d")) }
            },
            "00f804fc02696206fa0003f801f80228f801f80227fc0608020812080d"
        ),
        (
            Node("ib", ["from": server]) {
                Node("dirty", ["type": "account_sync", "timestamp": "1764814151"])
            },
            "00f804fc02696206fa0003f801f805ed0104ec6eec9aff051764814151"
        ),
        (Node("stream:error", ["code": "515"]), "00f8039d70ff82515f"),
        (
            Node("device", ["jid": .jid(.phone("559984726662", device: 77))]),
            "00f8033b0cf7004dff06559984726662"
        ),
        (
            Node(
                "device",
                [
                    "jid": .jid(.lid("236395184570386", device: 77)),
                    "lid": .jid(.lid("236395184570386", device: 77)),
                ]
            ),
            "00f8053b0cf7014dff88236395184570386f76f7014dff88236395184570386f"
        ),
        (Node("iq", ["to": server, "type": "result"]), "00f8051911fa00030414"),
        (
            Node("iq", ["id": "55.177-1", "xmlns": "encrypt", "type": "get", "to": server]) {
                Node("count")
            },
            "00f80a1908ff0455b177a116cb042911fa0003f801f80141"
        ),
        (
            Node("iq", ["id": "55.177-4", "xmlns": "passive", "type": "set", "to": server]) {
                Node("active")
            },
            "00f80a1908ff0455b177a416ec18045a11fa0003f801f801ec01"
        ),
        (
            Node("iq", ["id": "55.177-9", "xmlns": "w:p", "type": "get", "to": server]),
            "00f8091908ff0455b177a91657042911fa0003"
        ),
        (
            Node(
                "receipt",
                [
                    "id": "3EB0ABCDEF0123456789", "to": .jid(.phone("15551230001")),
                    "participant": .jid(.lid("100000000000001", device: 3)),
                ]
            ),
            "00f8070708fb0a3eb0abcdef012345678911faff8615551230001f0305f70103ff88100000000000001f"
        ),
        (
            Node(
                "ack",
                ["class": "notification", "id": "1234567890", "to": server, "type": "encrypt"]
            ),
            "00f8091b150908ff05123456789011fa000304cb"
        ),
        (
            Node("message", ["to": group]) {
                Node("enc", ["v": "2", "type": "msg"], bytes: [0, 1, 2, 3])
            },
            "00f8041311faff091203630000000000001cf801f8061d5145044dfc0400010203"
        ),
        (Node("xmlstreamend"), "00f80102"),
    ]

    @Test(arguments: vectors) func `encodes and decodes`(_ node: Node, _ expected: String) throws {
        #expect(try hex(NodeCodec.encode(node)) == expected)
        #expect(try NodeCodec.decode(hex(expected)) == node)
        #expect(try NodeCodec.decode(NodeCodec.encodeCompressed(node)) == node)
    }

    static let texts = [
        ("1.5-", "ff021b5a"), ("12345", "ff8312345f"), ("ABC", "fb82abcf"), ("abc", "fc03616263"),
        ("status", "0b"), ("read-self", "ec00"), ("64", "ee00"), ("1961", "efff"),
    ]

    @Test(arguments: texts) func `writes text in its shortest form`(
        _ text: String,
        _ expected: String
    ) throws {
        let encoded = try NodeCodec.encode(Node("a", text: text))
        #expect(hex(encoded) == "00f802fc0161" + expected)
        let read = try NodeCodec.decode(encoded)
        #expect(read.text == text)
    }

    static let addresses: [(JID, String)] = [
        (JID(user: "15551230001", server: .hosted, device: 99), "f78063ff8615551230001f"),
        (
            JID(user: "100000000000001", server: .hostedLID, device: 99),
            "f78163ff88100000000000001f"
        ),
        (.status, "fa0b0d"), (.groupServer, "fa001c"),
        (JID(user: "ab", server: .messenger, device: 258), "f6fc0261620102cc"),
        (
            JID(user: "ab", server: .interop, device: 258, integrator: 3),
            "f5fc02616201020003fc07696e7465726f70"
        ),
        (JID(user: "12", server: .phone, device: 5, agent: 7), "f70705cf"),
    ]

    @Test(arguments: addresses) func `writes addresses`(_ jid: JID, _ expected: String) throws {
        let node = Node("a", ["from": .jid(jid)], content: .jid(jid))
        let encoded = try NodeCodec.encode(node)
        #expect(hex(encoded) == "00f804fc016106" + expected + expected)
        #expect(try NodeCodec.decode(encoded) == node)
    }

    @Test(arguments: [(300, "fd00012c"), (1 << 20, "fe00100000"), (255, "fcff"), (0, "fc00")])
    func `writes lengths`(_ count: Int, _ expected: String) throws {
        let node = Node("a", bytes: [UInt8](repeating: 7, count: count))
        let encoded = try NodeCodec.encode(node)
        #expect(hex(encoded[6...].prefix(expected.count / 2)) == expected)
        #expect(try NodeCodec.decode(encoded) == node)
    }
}
