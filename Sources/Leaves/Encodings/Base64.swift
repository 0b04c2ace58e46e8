/// Bytes as text.
///
/// - Source: RFC 4648, sections 4 and 5.
public enum Base64 {
    private static let standard = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
    )
    private static let padding = UInt8(ascii: "=")
    /// Values by ASCII code, of both alphabets; 255 where there is none.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, byte) in standard.enumerated() { values[Int(byte)] = UInt8(value) }
        values[Int(UInt8(ascii: "-"))] = 62
        values[Int(UInt8(ascii: "_"))] = 63
        return values
    }()

    /// The standard alphabet, padded.
    public static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        append(bytes, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// The alphabet for addresses, without padding.
    public static func encodeURL(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        append(bytes, to: &text)
        while text.last == padding { text.removeLast() }
        for place in text.indices {
            if text[place] == UInt8(ascii: "+") { text[place] = UInt8(ascii: "-") }
            if text[place] == UInt8(ascii: "/") { text[place] = UInt8(ascii: "_") }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Writes bytes as ASCII, as ``encode(_:)`` does.
    public static func append(_ bytes: [UInt8], to text: inout [UInt8]) {
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let count = min(3, bytes.count - start)
            var group = UInt32(bytes[start]) << 16
            if count > 1 { group |= UInt32(bytes[start + 1]) << 8 }
            if count > 2 { group |= UInt32(bytes[start + 2]) }
            for place in 0..<4 {
                let value = Int(group >> UInt32(18 - 6 * place) & 63)
                text.append(place <= count ? standard[value] : padding)
            }
        }
    }

    /// Reads either alphabet, padded or not; nil when it is not Base64.
    public static func decode(_ text: String) -> [UInt8]? {
        var digits = Array(text.utf8)
        if digits.count.isMultiple(of: 4) {
            for _ in 0..<2 where digits.last == padding { digits.removeLast() }
        }
        guard digits.count % 4 != 1 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 4 * 3 + 2)
        var group: UInt32 = 0
        for (place, digit) in digits.enumerated() {
            let value = values[Int(digit)]
            guard value < 64 else { return nil }
            group = group << 6 | UInt32(value)
            if place % 4 > 0 {
                bytes.append(UInt8(truncatingIfNeeded: group >> UInt32(6 - 2 * (place % 4))))
            }
        }
        return bytes
    }

    /// Reads text; nil unless it is exactly what ``encode(_:)`` writes.
    public static func decodeExactly(_ text: String) -> [UInt8]? {
        guard let bytes = decode(text), encode(bytes).utf8.elementsEqual(text.utf8) else {
            return nil
        }
        return bytes
    }
}
