/// An internet address, by its bytes.
///
/// - Source: RFC 4291, section 2.2, for the text form.
public struct IPAddress: Hashable, Sendable {
    /// 4 bytes, or 16.
    public let bytes: [UInt8]

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Reads `127.0.0.1`, `::1` or `fe80::1%eth0`; nil for anything else, names among it.
    ///
    /// Four decimal numbers alone count as an address of 4 bytes: `127.1` and `0x7f000001` are refused.
    public init?(_ text: String) {
        let text = text.prefix { $0 != "%" }
        if let bytes = Self.four(text) {
            self.bytes = bytes
        } else if let bytes = Self.sixteen(text) {
            self.bytes = bytes
        } else {
            return nil
        }
    }

    private static func four(_ text: Substring) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        let bytes = parts.compactMap { part -> UInt8? in
            guard part.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
            // With a zero before it, some read a number as octal.
            return part.count > 1 && part.hasPrefix("0") ? nil : UInt8(part)
        }
        return bytes.count == 4 ? bytes : nil
    }

    /// Eight groups of four digits; one run of groups that are zero may be left out.
    private static func sixteen(_ text: Substring) -> [UInt8]? {
        guard let gap = text.firstRange(of: "::") else {
            let bytes = groups(text, mayEndInFour: true)
            return bytes?.count == 16 ? bytes : nil
        }
        guard let before = groups(text[..<gap.lowerBound], mayEndInFour: false),
            let after = groups(text[gap.upperBound...], mayEndInFour: true),
            before.count + after.count <= 14
        else { return nil }
        return before + [UInt8](repeating: 0, count: 16 - before.count - after.count) + after
    }

    /// The bytes of groups between colons; at the end of an address the last may be four decimal numbers.
    private static func groups(_ text: Substring, mayEndInFour: Bool) -> [UInt8]? {
        guard !text.isEmpty else { return [] }
        var bytes: [UInt8] = []
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        for (place, part) in parts.enumerated() {
            if mayEndInFour, place == parts.count - 1, let last = four(part) { return bytes + last }
            guard (1...4).contains(part.count), part.allSatisfy(\.isHexDigit),
                let group = UInt16(part, radix: 16)
            else { return nil }
            bytes += [UInt8(group >> 8), UInt8(truncatingIfNeeded: group)]
        }
        return bytes
    }

    /// Whether it is this machine's own, which no other reaches.
    ///
    /// - Source: RFC 1122, section 3.2.1.3; RFC 4291, section 2.5.3.
    public var isLoopback: Bool {
        bytes.count == 4 ? bytes[0] == 127 : bytes == [UInt8](repeating: 0, count: 15) + [1]
    }

    /// Whether a URL's host is this machine: its address, in brackets or not, or a name that nobody else can have.
    ///
    /// - Source: RFC 6761, section 6.3, for `localhost`.
    public static func isLoopback(host: String) -> Bool {
        let name = host.lowercased()
        if name == "localhost" || name.hasSuffix(".localhost") { return true }
        let isBracketed = name.hasPrefix("[") && name.hasSuffix("]")
        let text = isBracketed ? String(name.dropFirst().dropLast()) : name
        return IPAddress(text)?.isLoopback == true
    }

    /// The address of 4 bytes that this one leads to, when it is one of 16 made for that.
    ///
    /// - Source: RFC 4291 (mapped), RFC 6052 (translated), RFC 3056 (6to4).
    var embedded: IPAddress? {
        guard bytes.count == 16 else { return nil }
        let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
        let compatible = [UInt8](repeating: 0, count: 12)
        let translated: [UInt8] = [0, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8)
        for prefix in [mapped, compatible, translated] where bytes.starts(with: prefix) {
            return IPAddress(Array(bytes[12...]))
        }
        return bytes.starts(with: [0x20, 0x02]) ? IPAddress(Array(bytes[2..<6])) : nil
    }
}
