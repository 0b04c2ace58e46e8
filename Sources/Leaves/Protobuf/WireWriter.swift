/// Writes fields as bytes in protobuf's wire format, in the order of the calls.
///
/// Each function takes the whole tag (number << 3 | wire type), which generated code holds as a
/// constant. Varints are minimal.
public struct WireWriter: Sendable {
    /// What has been written.
    public private(set) var output: [UInt8]

    /// An empty writer.
    public init(reserving capacity: Int = 64) {
        output = []
        output.reserveCapacity(capacity)
    }

    /// Writes a varint.
    public mutating func varint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            output.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        output.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Writes a tag.
    public mutating func tag(_ tag: UInt32) { varint(UInt64(tag)) }

    mutating func littleEndian(_ value: some FixedWidthInteger) {
        var rest = value
        for _ in 0..<(value.bitWidth / 8) {
            output.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    mutating func append(_ bytes: some Collection<UInt8>) { output.append(contentsOf: bytes) }

    /// Writes `body` behind its length.
    ///
    /// The length is one byte in nearly every message, so one byte is set aside; a longer body is
    /// moved up when its length is known.
    @inlinable
    public mutating func lengthDelimited(_ tag: UInt32, _ body: (inout WireWriter) -> Void) {
        self.tag(tag)
        let start = openLength()
        body(&self)
        closeLength(from: start)
    }

    @usableFromInline mutating func openLength() -> Int {
        output.append(0)
        return output.count
    }

    @usableFromInline mutating func closeLength(from start: Int) {
        var rest = output.count - start
        guard rest >= 0x80 else {
            output[start - 1] = UInt8(rest)
            return
        }
        output[start - 1] = UInt8(truncatingIfNeeded: rest) | 0x80
        rest >>= 7
        var more: [UInt8] = []
        while rest >= 0x80 {
            more.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        more.append(UInt8(rest))
        output.insert(contentsOf: more, at: start)
    }
}

extension WireWriter {
    /// Writes a sub-message.
    @inlinable
    public mutating func message(_ tag: UInt32, _ value: some Message) {
        lengthDelimited(tag) { value.encode(&$0) }
    }

    /// Writes fields that were kept unread.
    public mutating func unknown(_ fields: UnknownStorage) { append(fields.bytes) }
}
