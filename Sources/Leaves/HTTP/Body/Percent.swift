/// Percent-encoding of paths and queries.
///
/// - Source: RFC 3986, section 2; `+` for a space in queries as in HTML forms.
public enum Percent {
    private static let unreserved = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8
    )

    /// Encodes everything but unreserved characters.
    public static func encode(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in text.utf8 {
            if unreserved.contains(byte) {
                result.append(byte)
            } else {
                result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Decodes; nil for a broken escape or text that is not UTF-8.
    public static func decode(_ text: some StringProtocol, plusIsSpace: Bool = false) -> String? {
        var result: [UInt8] = []
        var bytes = text.utf8.makeIterator()
        while let byte = bytes.next() {
            switch byte {
            case 0x25:
                guard let high = digit(bytes.next()), let low = digit(bytes.next()) else {
                    return nil
                }
                result.append(high << 4 | low)
            case 0x2B where plusIsSpace: result.append(0x20)
            default: result.append(byte)
            }
        }
        return String(validating: result, as: UTF8.self)
    }

    /// The pairs of a query or a form; what does not decode is kept as it is.
    public static func pairs(_ query: String) -> [(String, String)] {
        query.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let decoded = parts.map { decode($0, plusIsSpace: true) ?? String($0) }
            return (decoded.first ?? "", decoded.count > 1 ? decoded[1] : "")
        }
    }

    private static func digit(_ byte: UInt8?) -> UInt8? {
        switch byte {
        case .some(let byte) where byte >= 0x30 && byte <= 0x39: byte - 0x30
        case .some(let byte) where byte >= 0x41 && byte <= 0x46: byte - 55
        case .some(let byte) where byte >= 0x61 && byte <= 0x66: byte - 87
        default: nil
        }
    }
}
