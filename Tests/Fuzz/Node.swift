import BinaryNode
import Model

extension Decoder {
    /// Binary nodes, plain and compressed.
    static let node = Decoder(
        name: "node",
        seeds: {
            let nodes = [
                Node("iq", ["id": "55.177-1", "xmlns": "encrypt", "type": "get"]) {
                    Node("count")
                },
                Node("message", ["type": "text", "t": "1700000000", "notify": "Ana ☂"]) {
                    Node("enc", ["v": "2", "type": "pkmsg"], bytes: [UInt8](0...255))
                    Node("meta", ["appdata": "default"])
                },
                Node("receipt", ["id": "3EB0ABCDEF0123456789", "x": "12345.-"], text: "words"),
            ]
            var frames = nodes.compactMap { try? NodeCodec.encode($0) }
            frames += nodes.compactMap { try? NodeCodec.encodeCompressed($0) }
            // Observed forms of addresses: user, device, domains.
            let observed = [
                "00f8033b0cf7004dff06559984726662",
                "00f8053b0cf7014dff88236395184570386f76f7014dff88236395184570386f",
                "00f8070708fb0a3eb0abcdef012345678911faff8615551230001f0305f70103ff88100000000000001f",
                "00f804fc02696206fa0003f801f805ed0104ec6eec9aff051764814151",
            ]
            return frames + observed.map(bytes)
        },
        run: { bytes in
            let node = try NodeCodec.decode(bytes)
            _ = node.xml
            guard let once = decodedAgain(node) else {
                preconditionFailure("what was decoded can be encoded and decoded again")
            }
            // The first time, empty attributes go and text may become data.
            require(decodedAgain(once) == once, "and says the same from then on")
        }
    )
}

private func decodedAgain(_ node: Node) -> Node? {
    (try? NodeCodec.encode(node)).flatMap { try? NodeCodec.decode($0) }
}

/// Bytes from hexadecimal digits.
private func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map {
        UInt8(digits[$0] << 4 | digits[$0 + 1])
    }
}
