import Canvas
import Model

// People name themselves and their groups: what they write must not pass for what martlet itself shows.

extension Names {
    /// A name as somebody wrote it, as it is shown; nil where there is nothing to see, or it only says the own number.
    ///
    /// One that reads as a number, or as the word for oneself, is marked as the person's own word by a `~`.
    ///
    /// - Source: WhatsApp itself, which writes a `~` before names that are in no address book.
    static func given(_ name: String?, _ jid: JID, isPerson: Bool) -> CleanText? {
        guard let name, !name.isEmpty else { return nil }
        let seen = trimmed(CleanText(name: name).string)
        guard !seen.isEmpty else { return nil }
        let shown = CleanText(name: String(seen.prefix(64)))
        guard isPerson else { return key(shown) == ownKey ? mark + shown : shown }
        let digits = number(readFrom: shown.string)
        if let digits, jid.isPhone, digits == jid.user { return nil }
        return digits != nil || key(shown) == ownKey ? mark + shown : shown
    }

    /// Whether a name that is shown is its owner's own word, which could be taken for something else.
    static func isDoubtful(_ name: CleanText) -> Bool { name.string.hasPrefix(mark.string) }

    /// Whether a name reads as a phone number.
    static func isNumber(_ name: CleanText) -> Bool { number(readFrom: name.string) != nil }

    /// What tells people of one name apart: ` (…4321)`; empty where no number is known.
    static func tail(_ phone: JID?) -> CleanText {
        guard let number = phone?.user, number.count > 4 else { return .empty }
        return " (…" + CleanText(name: String(number.suffix(4))) + ")"
    }

    /// What is the same for names that look the same: small letters, no blanks at the ends or beside each other, and
    /// nothing that cannot be seen.
    static func key(_ name: CleanText) -> String {
        // Most names; what the gate lets through of ASCII is seen, or is a space.
        if name.string.utf8.allSatisfy({ $0 < 0x80 }) {
            return name.string.lowercased().split(separator: " ").joined(separator: " ")
        }
        let seen = name.string.unicodeScalars.filter { isBlank($0) || !isInvisible($0) }
        let words = String(String.UnicodeScalarView(seen)).lowercased().unicodeScalars
            .split(whereSeparator: isBlank)
        return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    }

    private static let mark: CleanText = "~"
    private static let ownKey = "you"
    /// How many digits make a number that can be written to.
    private static let shortest = 7

    /// The ASCII digits of a text that reads as a phone number, in whatever script; nil for any other.
    private static func number(readFrom text: String) -> String? {
        var digits = ""
        for scalar in text.unicodeScalars {
            if ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) { return nil }
            let properties = scalar.properties
            if properties.numericType == .decimal || properties.numericType == .digit,
                let value = properties.numericValue, (0...9).contains(value)
            {
                digits += String(Int(value))
            } else if !canStandInNumber(scalar) {
                return nil
            }
        }
        return digits.count < shortest ? nil : digits
    }

    private static func canStandInNumber(_ scalar: Unicode.Scalar) -> Bool {
        if isBlank(scalar) || isInvisible(scalar) || scalar == "\u{2795}" { return true }
        switch scalar.properties.generalCategory {
        case .dashPunctuation, .openPunctuation, .closePunctuation, .otherPunctuation,
            .connectorPunctuation, .mathSymbol, .modifierSymbol, .enclosingMark, .nonspacingMark:
            return true
        default: return false
        }
    }

    /// A text without what nobody sees at its ends.
    private static func trimmed(_ text: String) -> Substring {
        func isSeen(_ character: Character) -> Bool {
            character.unicodeScalars.contains { !isBlank($0) && !isInvisible($0) }
        }
        guard let first = text.firstIndex(where: isSeen), let last = text.lastIndex(where: isSeen)
        else { return "" }
        return text[first...last]
    }

    /// A blank in any script, the Braille pattern without dots among them.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == " " || scalar == "\u{2800}" { return true }
        return !("!"..."~").contains(scalar) && scalar.properties.isWhitespace
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isASCII && scalar.properties.isDefaultIgnorableCodePoint
    }
}

extension CleanText {
    /// The text with something behind it, in this many columns at most: what stands behind it is the last to go.
    func truncated(to columns: Int, keeping tail: CleanText) -> CleanText {
        let room = columns - tail.width
        guard room > 1 else { return (self + tail).truncated(to: columns) }
        return truncated(to: room) + tail
    }
}
