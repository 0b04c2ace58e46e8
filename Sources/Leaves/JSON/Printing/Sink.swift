/// Bytes of JSON as they are written, with the rules of escaping.
struct Sink {
    var bytes: [UInt8] = []
    let escapes: JSON.Format.Escapes

    init(escapes: JSON.Format.Escapes = []) {
        self.escapes = escapes
        bytes.reserveCapacity(512)
    }

    /// Writes ASCII that needs no escapes.
    mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Writes text in quotes.
    mutating func writeQuoted(_ text: String) {
        guard escapes.isDisjoint(with: [.nonASCII, .controls]) else {
            return writeQuotedScalars(text)
        }
        let slash = escapes.contains(.slash) ? UInt8(ascii: "/") : UInt8(ascii: "\\")
        var written = 0
        // Most text needs no escapes, and goes out in one stretch.
        bytes.append(addingCapacity: text.utf8.count + 2) { output in
            let utf8 = text.utf8.span
            output.append(UInt8(ascii: "\""))
            while written < utf8.count, Self.isPlain(utf8[written]), utf8[written] != slash {
                output.append(utf8[written])
                written += 1
            }
            if written == utf8.count { output.append(UInt8(ascii: "\"")) }
        }
        guard written < text.utf8.count else { return }
        for byte in text.utf8.dropFirst(written) { writeByte(byte, slash) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether a byte of text is written as it is.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private mutating func writeByte(_ byte: UInt8, _ slash: UInt8) {
        if byte < 0x80, !Self.isPlain(byte) || byte == slash {
            writeEscape(Unicode.Scalar(byte))
        } else {
            bytes.append(byte)
        }
    }

    /// Writes text in quotes where more than single bytes decide what is escaped.
    private mutating func writeQuotedScalars(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            if isEscaped(scalar) {
                writeEscape(scalar)
            } else {
                bytes.append(contentsOf: Character(scalar).utf8)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{0}"..<" ", "\"", "\\": true
        case "/": escapes.contains(.slash)
        case "\u{7f}"..."\u{9f}", "\u{61c}", "\u{200e}", "\u{200f}", "\u{2028}"..."\u{202e}",
            "\u{2066}"..."\u{2069}":
            !escapes.isDisjoint(with: [.controls, .nonASCII])
        default: scalar.value > 0x7f && escapes.contains(.nonASCII)
        }
    }

    /// Writes a scalar as an escape, the short one where there is one.
    private mutating func writeEscape(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"", "\\", "/": writeBackslashed(UInt8(ascii: scalar))
        case "\u{8}": writeBackslashed(UInt8(ascii: "b"))
        case "\u{c}": writeBackslashed(UInt8(ascii: "f"))
        case "\n": writeBackslashed(UInt8(ascii: "n"))
        case "\r": writeBackslashed(UInt8(ascii: "r"))
        case "\t": writeBackslashed(UInt8(ascii: "t"))
        default: for unit in String(scalar).utf16 { writeUnit(unit) }
        }
    }

    private mutating func writeBackslashed(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
    }

    /// Writes a UTF-16 unit as `\u` and four digits, lowercase as ECMAScript has it.
    private mutating func writeUnit(_ unit: UInt16) {
        let digits = String(unit, radix: 16)
        write("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }
}
