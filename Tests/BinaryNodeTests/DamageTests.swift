import BinaryNode
import Deflate
import Model
import Testing

@Suite struct DamageTests {
    static let refused: [(String, NodeError)] = [
        ("", .emptyFrame),
        ("00", .cut(at: 1)),
        ("00f800", .noName(at: 1)),
        ("00f80100", .noName(at: 3)),
        ("00f801fc00", .noName(at: 3)),
        ("00f801f0", .unexpected(byte: 0xF0, at: 3)),
        ("00f801f4", .unexpected(byte: 0xF4, at: 3)),
        ("00f801f801", .unexpected(byte: 0xF8, at: 3)),
        ("00f8010202", .leftover(count: 1)),
        ("00f802fc0161fc05616263", .cut(at: 8)),
        ("00f802fc0161fe7fffffff00", .cut(at: 11)),
        ("00f802fc0161ff01c1", .badDigit(at: 8)),
        ("00f802fc0161f70001ff00", .badAddress(at: 6)),
        ("00f802fc0161fa0b00", .badAddress(at: 6)),
        ("00f802fc0161f60b00010b", .badAddress(at: 6)),
        ("00f9ffff02", .tooMany),
        ("02", .compression(.cut)),
        ("02ffffff", .compression(.damaged)),
    ]

    @Test(arguments: refused) func `refuses`(_ frame: String, _ error: NodeError) {
        #expect(throws: error) { try NodeCodec.decode(hex(frame)) }
    }

    @Test func `every truncation is refused`() throws {
        for (node, _) in VectorTests.vectors {
            let frame = try NodeCodec.encode(node)
            for length in 0..<frame.count {
                #expect(throws: NodeError.self) { try NodeCodec.decode(Array(frame[..<length])) }
            }
        }
    }

    @Test func `depth has a limit`() throws {
        func nested(_ depth: Int) -> Node {
            depth == 1 ? Node("a") : Node("a") { nested(depth - 1) }
        }
        let deepest = nested(NodeCodec.maximumDepth)
        #expect(try NodeCodec.decode(NodeCodec.encode(deepest)) == deepest)
        let deeper = try NodeCodec.encode(nested(NodeCodec.maximumDepth + 1))
        #expect(throws: NodeError.tooDeep) { try NodeCodec.decode(deeper) }
        let endless: [UInt8] =
            [0] + (0..<1_000_000).flatMap { _ in [0xF8, 2, 2, 0xF8, 1] as [UInt8] }
        #expect(throws: NodeError.tooDeep) { try NodeCodec.decode(endless) }
    }

    @Test func `a compressed bomb is refused`() throws {
        let bomb = [2] + Zlib.deflate([UInt8](repeating: 0, count: NodeCodec.maximumSize + 1))
        #expect(throws: NodeError.compression(.tooLarge(limit: NodeCodec.maximumSize))) {
            try NodeCodec.decode(bomb)
        }
        let frame = try NodeCodec.encodeCompressed(Node("a"))
        #expect(throws: NodeError.compression(.trailing(count: 1))) {
            try NodeCodec.decode(frame + [0])
        }
    }

    @Test func `a hundred thousand mutations never trap`() throws {
        var random = Generator(state: 0x6D61_7274)
        let frames =
            try VectorTests.vectors.map { try NodeCodec.encode($0.0) }
            + VectorTests.vectors.map { try NodeCodec.encodeCompressed($0.0) }
        var accepted = 0
        for round in 0..<100_000 {
            var frame = frames[round % frames.count]
            for _ in 0...Int.random(in: 0..<4, using: &random) { mutate(&frame, &random) }
            guard let node = try? NodeCodec.decode(frame) else { continue }
            accepted += 1
            // What was accepted reads back as itself, once empty values are gone.
            let again = try NodeCodec.decode(NodeCodec.encode(node))
            #expect(try NodeCodec.decode(NodeCodec.encode(again)) == again)
            #expect(!node.xml.unicodeScalars.contains { $0.value < 0x20 })
        }
        #expect(accepted > 1000)
    }

    @Test func `what the wire cannot carry is refused when it is written`() throws {
        let most = Node("a", content: .nodes([Node](repeating: Node("b"), count: 0xFFFF)))
        #expect(try NodeCodec.decode(NodeCodec.encode(most)) == most)
        let many = Node("a", content: .nodes([Node](repeating: Node("b"), count: 0x1_0000)))
        #expect(throws: NodeError.tooMany) { try NodeCodec.encode(many) }
        func long(_ count: Int) -> Node { Node("a", bytes: [UInt8](repeating: 7, count: count)) }
        // Flag, list of two, tag, and the length in five bytes.
        let room = NodeCodec.longestEncoding - 11
        #expect(try NodeCodec.encode(long(room)).count == NodeCodec.longestEncoding)
        #expect(throws: NodeError.tooLong(count: NodeCodec.longestEncoding + 1)) {
            try NodeCodec.encode(long(room + 1))
        }
    }

    private func mutate(_ frame: inout [UInt8], _ random: inout Generator) {
        let byte = UInt8.random(in: 0...255, using: &random)
        guard let place = frame.indices.randomElement(using: &random) else {
            return frame.append(byte)
        }
        switch Int.random(in: 0..<5, using: &random) {
        case 0: frame.remove(at: place)
        case 1: frame.insert(byte, at: place)
        case 2: frame[place] ^= 1 << (byte & 7)
        case 3: frame.insert(contentsOf: frame[place...].prefix(Int(byte & 15)), at: place)
        default: frame[place] = byte
        }
    }
}

/// SplitMix64: the same mutations in every run.
struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
