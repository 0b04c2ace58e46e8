/// Cuts text into the words that the search index knows.
///
/// SQLite's tokenizer takes a run of Chinese or Japanese for one word and drops emoji. So each such
/// scalar is set apart by spaces; an emoji becomes a private-use letter with its number, which the
/// tokenizer keeps. Changing this asks for a migration that builds the index anew.
enum SearchText {
    /// The text as it is indexed.
    static func words(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0 }) { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count * 2)
        for scalar in text.unicodeScalars { append(scalar, to: &result) }
        return String(decoding: result, as: UTF8.self)
    }

    /// A query for SQLite from what a person typed; nil when there is nothing to look for.
    ///
    /// All words must occur, in any order; the last one may be the beginning of a word. Nothing that
    /// is typed is taken for query syntax.
    static func query(_ typed: String) -> String? {
        let phrases = typed.split(whereSeparator: \.isWhitespace)
            .map { words(String($0)) }
            .filter { $0.unicodeScalars.contains(where: isWordPart) }
            .map { "\"" + $0.split(separator: "\"").joined(separator: "\"\"") + "\"" }
        guard let last = phrases.last else { return nil }
        return (phrases.dropLast() + [last + "*"]).joined(separator: " ")
    }

    private static let space = UInt8(ascii: " ")

    private static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
        let utf8 = Character(scalar).utf8
        switch scalar.value {
        case 0:
            result.append(space)
        case ..<0x80,
            // Latin, Greek and Cyrillic letters: most of what is not ASCII, and nothing to ask about.
            0xC0...0x24F, 0x370...0x481:
            result += utf8
        case _ where isWrittenWithoutSpaces(scalar):
            result.append(space)
            result += utf8
            result.append(space)
        case _ where scalar.properties.isEmojiModifier:
            result.append(space)
        case _ where isPictograph(scalar):
            result += " \u{F8FF}\(String(scalar.value, radix: 16)) ".utf8
        default:
            result += utf8
        }
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        if properties.isAlphabetic || scalar.value == 0xF8FF { return true }
        switch properties.generalCategory {
        case .decimalNumber, .letterNumber, .otherNumber, .privateUse: return true
        default: return false
        }
    }

    /// Scripts whose words stand side by side.
    private static func isWrittenWithoutSpaces(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF,  // Thai, Lao, Burmese, Khmer
            0x3005...0x3007, 0x3040...0x30FF, 0x31F0...0x31FF,  // Japanese
            0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9D,
            0x20000...0x3FFFD:
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        default: false
        }
    }

    /// Emoji and other symbols, without skin tones and joiners: those are looked past.
    private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isEmojiPresentation && !scalar.properties.isEmojiModifier
            || scalar.properties.generalCategory == .otherSymbol
    }
}
