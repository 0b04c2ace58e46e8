/// One function for each scalar type of the schema language.
extension WireReader {
    /// Reads an `int32`; higher bits are dropped.
    public mutating func int32() throws(ProtobufError) -> Int32 {
        Int32(truncatingIfNeeded: try varint())
    }

    /// Reads an `int64`.
    public mutating func int64() throws(ProtobufError) -> Int64 {
        Int64(truncatingIfNeeded: try varint())
    }

    /// Reads a `uint32`; higher bits are dropped.
    public mutating func uint32() throws(ProtobufError) -> UInt32 {
        UInt32(truncatingIfNeeded: try varint())
    }

    /// Reads a `uint64`.
    public mutating func uint64() throws(ProtobufError) -> UInt64 { try varint() }

    /// Reads a `sint32` (zigzag).
    public mutating func sint32() throws(ProtobufError) -> Int32 {
        let raw = try uint32()
        return Int32(bitPattern: raw >> 1) ^ -Int32(bitPattern: raw & 1)
    }

    /// Reads a `sint64` (zigzag).
    public mutating func sint64() throws(ProtobufError) -> Int64 {
        let raw = try varint()
        return Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1)
    }

    /// Reads a `bool`: anything but 0 is true.
    public mutating func bool() throws(ProtobufError) -> Bool { try varint() != 0 }

    /// Reads a `fixed32`.
    public mutating func fixed32() throws(ProtobufError) -> UInt32 {
        var value: UInt32 = 0
        for byte in try take(4).reversed() { value = value << 8 | UInt32(byte) }
        return value
    }

    /// Reads a `fixed64`.
    public mutating func fixed64() throws(ProtobufError) -> UInt64 {
        var value: UInt64 = 0
        for byte in try take(8).reversed() { value = value << 8 | UInt64(byte) }
        return value
    }

    /// Reads an `sfixed32`.
    public mutating func sfixed32() throws(ProtobufError) -> Int32 {
        Int32(bitPattern: try fixed32())
    }

    /// Reads an `sfixed64`.
    public mutating func sfixed64() throws(ProtobufError) -> Int64 {
        Int64(bitPattern: try fixed64())
    }

    /// Reads a `float`.
    public mutating func float() throws(ProtobufError) -> Float {
        Float(bitPattern: try fixed32())
    }

    /// Reads a `double`.
    public mutating func double() throws(ProtobufError) -> Double {
        Double(bitPattern: try fixed64())
    }

    /// Reads a `string`.
    ///
    /// - Throws: `invalidUTF8`; nothing is repaired.
    public mutating func string() throws(ProtobufError) -> String {
        guard let text = String(validating: try take(try length()), as: UTF8.self) else {
            throw .invalidUTF8
        }
        return text
    }

    /// Reads a `bytes` field.
    public mutating func bytes() throws(ProtobufError) -> [UInt8] {
        Array(try take(try length()))
    }

    /// Reads an enum value; numbers that the schema does not name are kept.
    @inlinable
    public mutating func enumeration<E: Enumeration>() throws(ProtobufError) -> E {
        E(rawValue: Int(try int32()))
    }
}
