/// One function for each scalar type of the schema language; elements of packed fields pass no tag.
extension WireWriter {
    /// Writes an `int32`; negative values take ten bytes.
    public mutating func int32(_ tag: UInt32?, _ value: Int32) {
        begin(tag)
        varint(UInt64(bitPattern: Int64(value)))
    }

    /// Writes an `int64`.
    public mutating func int64(_ tag: UInt32?, _ value: Int64) {
        begin(tag)
        varint(UInt64(bitPattern: value))
    }

    /// Writes a `uint32`.
    public mutating func uint32(_ tag: UInt32?, _ value: UInt32) {
        begin(tag)
        varint(UInt64(value))
    }

    /// Writes a `uint64`.
    public mutating func uint64(_ tag: UInt32?, _ value: UInt64) {
        begin(tag)
        varint(value)
    }

    /// Writes a `sint32` (zigzag).
    public mutating func sint32(_ tag: UInt32?, _ value: Int32) {
        begin(tag)
        varint(UInt64(UInt32(bitPattern: value << 1 ^ value >> 31)))
    }

    /// Writes a `sint64` (zigzag).
    public mutating func sint64(_ tag: UInt32?, _ value: Int64) {
        begin(tag)
        varint(UInt64(bitPattern: value << 1 ^ value >> 63))
    }

    /// Writes a `bool`.
    public mutating func bool(_ tag: UInt32?, _ value: Bool) {
        begin(tag)
        varint(value ? 1 : 0)
    }

    /// Writes a `fixed32`.
    public mutating func fixed32(_ tag: UInt32?, _ value: UInt32) {
        begin(tag)
        littleEndian(value)
    }

    /// Writes a `fixed64`.
    public mutating func fixed64(_ tag: UInt32?, _ value: UInt64) {
        begin(tag)
        littleEndian(value)
    }

    /// Writes an `sfixed32`.
    public mutating func sfixed32(_ tag: UInt32?, _ value: Int32) {
        begin(tag)
        littleEndian(value)
    }

    /// Writes an `sfixed64`.
    public mutating func sfixed64(_ tag: UInt32?, _ value: Int64) {
        begin(tag)
        littleEndian(value)
    }

    /// Writes a `float`.
    public mutating func float(_ tag: UInt32?, _ value: Float) {
        begin(tag)
        littleEndian(value.bitPattern)
    }

    /// Writes a `double`.
    public mutating func double(_ tag: UInt32?, _ value: Double) {
        begin(tag)
        littleEndian(value.bitPattern)
    }

    /// Writes a `string`.
    public mutating func string(_ tag: UInt32, _ value: String) {
        self.tag(tag)
        let text = value.utf8
        varint(UInt64(text.count))
        append(text)
    }

    /// Writes a `bytes` field.
    public mutating func bytes(_ tag: UInt32, _ value: [UInt8]) {
        self.tag(tag)
        varint(UInt64(value.count))
        append(value)
    }

    /// Writes an enum value.
    public mutating func enumeration(_ tag: UInt32?, _ value: some Enumeration) {
        begin(tag)
        varint(UInt64(bitPattern: Int64(value.rawValue)))
    }

    private mutating func begin(_ tag: UInt32?) {
        if let tag { self.tag(tag) }
    }
}
