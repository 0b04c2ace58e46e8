internal import Deflate

/// Turns nodes into frames and back.
///
///     frame = flag (1) ‖ body        flag bit 1: the body is a zlib stream
///
/// - Source: whatsmeow `binary/encoder.go`, `binary/decoder.go`, `binary/unpack.go`.
public enum NodeCodec {
    /// The deepest nesting accepted.
    public static let maximumDepth = 64
    /// The largest body accepted after expansion: 16 MiB, as a frame's length.
    public static let maximumSize = 1 << 24
    /// The longest encoding that fits into a frame, which adds 16 bytes to it.
    public static let longestEncoding = (1 << 24) - 1 - 16
    /// The most nodes accepted in one frame.
    public static let maximumNodes = 1 << 18
    /// The most attributes accepted on one node.
    public static let maximumAttributes = 127

    /// Encodes a node, with a leading flag byte of 0.
    ///
    /// Attributes with an empty value and empty lists of children are left out.
    ///
    /// - Throws: `NodeError.tooMany` for a list of more than 65,535, `NodeError.tooLong` for what no frame
    ///   can carry. No node traps.
    public static func encode(_ node: Node) throws(NodeError) -> [UInt8] {
        var encoder = Encoder()
        encoder.write(node)
        guard !encoder.isTooMany else { throw .tooMany }
        guard encoder.output.count <= longestEncoding else {
            throw .tooLong(count: encoder.output.count)
        }
        return encoder.output
    }

    /// Encodes a node with its body compressed, as servers may.
    public static func encodeCompressed(_ node: Node) throws(NodeError) -> [UInt8] {
        [WireByte.compressed] + Zlib.deflate(Array(try encode(node).dropFirst()))
    }

    /// Decodes one frame.
    ///
    /// - Parameter frame: Flag byte and body.
    /// - Returns: The node.
    /// - Throws: ``NodeError``; no input traps.
    public static func decode(_ frame: [UInt8]) throws(NodeError) -> Node {
        guard let flag = frame.first else { throw .emptyFrame }
        guard flag & WireByte.compressed != 0 else { return try decode(frame, from: 1) }
        let body: [UInt8]
        do {
            body = try Zlib.inflate(frame[1...], limit: maximumSize)
        } catch {
            throw .compression(error)
        }
        return try decode(body, from: 0)
    }

    private static func decode(_ bytes: [UInt8], from start: Int) throws(NodeError) -> Node {
        var decoder = Decoder(bytes, from: start)
        let node = try decoder.node(depth: 1)
        guard decoder.remaining == 0 else { throw .leftover(count: decoder.remaining) }
        return node
    }
}
