/// Reads fields from bytes in protobuf's wire format.
///
///     message = { tag value }*      tag = varint(number << 3 | wire type)
///
/// A reader is a position in an array that it shares with its owner: nothing is copied but the
/// values themselves. No input makes it trap.
///
/// - Source: Protocol Buffers documentation, "Encoding".
public struct WireReader: Sendable {
    @usableFromInline let source: [UInt8]
    @usableFromInline var position: Int
    /// Where the message being read ends.
    @usableFromInline var end: Int
    /// Where the tag read last began; unknown fields are copied from there.
    @usableFromInline var tagStart = 0
    @usableFromInline var depth = 0
    @usableFromInline let limits: WireLimits

    /// A reader at the beginning of `bytes`.
    ///
    /// - Throws: `tooLong`.
    public init(_ bytes: [UInt8], limits: WireLimits = .standard) throws(ProtobufError) {
        guard bytes.count <= limits.length else { throw .tooLong(limit: limits.length) }
        source = bytes
        position = 0
        end = bytes.count
        self.limits = limits
    }

    /// Reads the next field's tag: its number shifted left by three, and the wire type below.
    ///
    /// - Returns: The tag, or nil at the end of the message.
    public mutating func nextTag() throws(ProtobufError) -> UInt32? {
        guard position < end else { return nil }
        tagStart = position
        let raw = try varint()
        guard let tag = UInt32(exactly: raw), tag >> 3 != 0, tag >> 3 <= largestFieldNumber,
            WireType(rawValue: tag & 7) != nil
        else { throw .invalidTag(raw) }
        return tag
    }

    /// Reads a varint; bits above the 64th are dropped, as other implementations do.
    public mutating func varint() throws(ProtobufError) -> UInt64 {
        guard position < end else { throw .truncated }
        let first = source[position]
        position += 1
        guard first >= 0x80 else { return UInt64(first) }
        var value = UInt64(first & 0x7F)
        var shift: UInt64 = 7
        while shift < 70 {
            guard position < end else { throw .truncated }
            let byte = source[position]
            position += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        throw .varintTooLong
    }

    /// Takes `count` bytes.
    mutating func take(_ count: Int) throws(ProtobufError) -> ArraySlice<UInt8> {
        guard count >= 0, count <= end - position else { throw .truncated }
        let start = position
        position += count
        return source[start..<position]
    }

    /// Reads a length and checks that so many bytes are left.
    @usableFromInline mutating func length() throws(ProtobufError) -> Int {
        let raw = try varint()
        guard let count = Int(exactly: raw), count <= end - position else { throw .truncated }
        return count
    }

    @usableFromInline mutating func descend() throws(ProtobufError) {
        guard depth < limits.depth else { throw .tooDeep(limit: limits.depth) }
        depth += 1
    }
}

// MARK: - Messages

extension WireReader {
    /// Reads a sub-message into `message`, merging with what it already holds.
    @inlinable
    public mutating func message<M: Message>(_ message: inout M?) throws(ProtobufError) {
        var value = message.take() ?? M()
        try self.message(merging: &value)
        message = value
    }

    /// Reads one element of a repeated sub-message.
    @inlinable
    public mutating func message<M: Message>(_ messages: inout [M]) throws(ProtobufError) {
        var value = M()
        try message(merging: &value)
        messages.append(value)
    }

    @inlinable
    mutating func message<M: Message>(merging value: inout M) throws(ProtobufError) {
        let count = try length()
        try descend()
        let outerEnd = end
        end = position + count
        try value.decode(&self)
        end = outerEnd
        depth -= 1
    }

    /// Reads packed values, one call of `element` for each.
    @inlinable
    public mutating func packed(
        _ element: (inout WireReader) throws(ProtobufError) -> Void
    ) throws(ProtobufError) {
        let count = try length()
        let outerEnd = end
        end = position + count
        while position < end { try element(&self) }
        end = outerEnd
    }

    /// Keeps a field that the schema does not know.
    public mutating func unknown(
        _ tag: UInt32,
        _ unknownFields: inout UnknownStorage
    ) throws(ProtobufError) {
        let start = tagStart
        try skip(tag)
        unknownFields.append(source[start..<position])
    }

    private mutating func skip(_ tag: UInt32) throws(ProtobufError) {
        switch WireType(rawValue: tag & 7) {
        case .varint: _ = try varint()
        case .fixed64: _ = try take(8)
        case .fixed32: _ = try take(4)
        case .lengthDelimited: _ = try take(try length())
        case .startGroup: try skipGroup(tag >> 3)
        case .endGroup: throw .unbalancedGroup(fieldNumber: Int(tag >> 3))
        case nil: throw .invalidTag(UInt64(tag))
        }
    }

    private mutating func skipGroup(_ number: UInt32) throws(ProtobufError) {
        try descend()
        while true {
            guard let tag = try nextTag() else { throw .truncated }
            if tag & 7 == WireType.endGroup.rawValue {
                guard tag >> 3 == number else {
                    throw .unbalancedGroup(fieldNumber: Int(tag >> 3))
                }
                depth -= 1
                return
            }
            try skip(tag)
        }
    }
}
