import BinaryNode
import Model

/// Times and big-endian numbers as stanzas write them.
extension Node {
    /// The moment in an attribute: Unix seconds, server clock.
    func requireTime(_ key: String = "t") throws(StanzaError) -> Timestamp {
        Timestamp(seconds: Int64(try requireInt(key)))
    }

    /// The big-endian number in a child of `count` bytes.
    func requireNumber(in child: String, count: Int) throws(StanzaError) -> UInt32 {
        try requireBytes(in: child, count: count).reduce(0) { $0 << 8 | UInt32($1) }
    }
}

/// A number as `count` big-endian bytes.
package func bigEndian(_ number: UInt32, count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
}
