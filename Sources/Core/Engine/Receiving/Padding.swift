import Crypto

/// The padding around a message inside its ciphertext: 1 to 15 bytes that each hold their number.
///
/// - Source: whatsmeow `message.go` (`padMessage`, `unpadMessage`).
enum Padding {
    /// What was decrypted is not padded.
    struct Invalid: Error {}

    /// The bytes with padding of a random length.
    static func added(to bytes: [UInt8], random: Randomness) -> [UInt8] {
        let drawn = (random.bytes(1).first ?? 0) & 15
        let count = drawn == 0 ? 15 : drawn
        return bytes + [UInt8](repeating: count, count: Int(count))
    }

    /// The bytes without their padding.
    static func removed(from bytes: [UInt8]) throws(Invalid) -> [UInt8] {
        guard let count = bytes.last, count > 0, Int(count) <= bytes.count,
            bytes.suffix(Int(count)).allSatisfy({ $0 == count })
        else { throw Invalid() }
        return Array(bytes.dropLast(Int(count)))
    }
}
