import Encodings
import Testing

/// Bytes from hexadecimal digits; spaces do not count.
func bytes(_ hex: String) throws -> [UInt8] {
    try #require(Hex.decode(hex.filter { !$0.isWhitespace }))
}
