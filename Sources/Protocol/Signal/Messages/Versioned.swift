import Crypto
import Protobuf

/// The version byte before every message: message version 3 and current version 3.
let versionByte: UInt8 = 0x33

/// Checks the version byte and separates the protobuf from a trailer of fixed size.
func messageBody(
    _ bytes: [UInt8],
    trailer: Int,
    _ name: String
) throws(SignalError) -> WireReader {
    guard let version = bytes.first else { throw .malformed(name) }
    guard version >> 4 == 3 else { throw .unsupportedVersion(version >> 4) }
    guard bytes.count > trailer else { throw .malformed(name) }
    return try reader(Array(bytes[1..<(bytes.count - trailer)]), name)
}

/// A reader of protobuf fields.
func reader(_ bytes: [UInt8], _ name: String) throws(SignalError) -> WireReader {
    do { return try WireReader(bytes) } catch { throw .malformed(name) }
}

/// The tag of a varint field.
func varintTag(_ number: UInt32) -> UInt32 { number << 3 }

/// The tag of a field with a length.
func bytesTag(_ number: UInt32) -> UInt32 { number << 3 | 2 }

extension WireReader {
    /// Hands each field's tag to `field`, which reads the value or returns false for an unknown.
    mutating func fields(
        _ name: String,
        _ field: (UInt32, inout WireReader) throws(ProtobufError) -> Bool
    ) throws(SignalError) {
        do {
            var unknown = UnknownStorage()
            while let tag = try nextTag() {
                if try !field(tag, &self) { try self.unknown(tag, &unknown) }
            }
        } catch {
            throw .malformed(name)
        }
    }
}

/// A key in its 33-byte form, or the error that names where it stood.
func publicKey(_ bytes: [UInt8], _ name: String) throws(SignalError) -> PublicKey {
    guard let key = PublicKey(serialized33: bytes) else { throw .malformed(name) }
    return key
}
