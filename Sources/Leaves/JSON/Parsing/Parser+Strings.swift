extension Parser {
    /// Reads text in quotes, at its opening quote.
    mutating func string() throws(JSONError) -> String {
        offset += 1
        let start = offset
        while let byte = peek, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\")
        {
            offset += 1
        }
        guard peek == UInt8(ascii: "\"") else { return try escapedString(from: start) }
        defer { offset += 1 }
        return try text(bytes[start..<offset], at: start)
    }

    /// Reads on where the first escape stands, or what must not stand in text.
    private mutating func escapedString(from start: Int) throws(JSONError) -> String {
        var unescaped = Array(bytes[start..<offset])
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                offset += 1
                return try text(unescaped[...], at: start)
            case UInt8(ascii: "\\"):
                offset += 1
                unescaped.append(contentsOf: Character(try escape()).utf8)
            case 0..<0x20: throw unexpected("line ends and tabs within a text as \\n and \\t")
            default:
                unescaped.append(byte)
                offset += 1
            }
        }
        throw unexpected("the end of a string")
    }

    private func text(_ utf8: ArraySlice<UInt8>, at start: Int) throws(JSONError) -> String {
        guard let text = String(validating: utf8, as: UTF8.self) else {
            throw JSONError(.syntax(offset: start, expected: "text in UTF-8"))
        }
        return text
    }

    /// Reads what follows a backslash.
    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        guard let byte = peek else { throw unexpected("an escape") }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{c}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try scalar()
        default:
            offset -= 1
            throw unexpected("an escape")
        }
    }

    /// Reads four hexadecimal digits, or twice four with `\u` between when they are a surrogate pair.
    private mutating func scalar() throws(JSONError) -> Unicode.Scalar {
        let start = offset
        let first = try unit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xdc00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            throw JSONError(.syntax(offset: start, expected: "both halves of a surrogate pair"))
        }
        let second = try unit()
        guard (0xdc00..<0xe000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xd800) << 10 + (second - 0xdc00))
        else {
            throw JSONError(.syntax(offset: start, expected: "both halves of a surrogate pair"))
        }
        return scalar
    }

    private mutating func unit() throws(JSONError) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = peek.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
                throw unexpected("a hexadecimal digit")
            }
            unit = unit << 4 | UInt32(digit)
            offset += 1
        }
        return unit
    }
}
