/// The one function through which every text from outside must pass.
///
///     body: C0, DEL → ␀…␡ pictures   C1 → ␛X      line and paragraph separators → line feed
///     name: all of these removed     line ends and tabs → one space
///     both: bidirectional controls, tags and other format characters removed (ZWJ and ZWNJ stay
///           between letters), unassigned code points → U+FFFD, marks beyond the fourth dropped
enum Gate {
    enum Kind { case body, name }

    static func clean(_ text: String, _ kind: Kind) -> String {
        isPlain(text, kind) ? text : rebuilt(text, kind)
    }

    /// Whether there is nothing to do: printable ASCII, and line feeds and tabs in a body.
    private static func isPlain(_ text: String, _ kind: Kind) -> Bool {
        for byte in text.utf8 where byte < 0x20 || byte > 0x7E {
            guard byte == 0x0A || byte == 0x09, kind == .body else { return false }
        }
        return true
    }

    private static func rebuilt(_ text: String, _ kind: Kind) -> String {
        var out = String.UnicodeScalarView()
        var limits = ClusterLimits()
        var lastWasReturn = false
        for scalar in text.unicodeScalars {
            defer { lastWasReturn = scalar.value == 0x0D }
            if lastWasReturn, scalar.value == 0x0A { continue }
            if isOrdinary(scalar) {
                if limits.admit(scalar) { out.append(scalar) }
                continue
            }
            for kept in replacement(for: scalar, kind) where limits.admit(kept) {
                out.append(kept)
            }
        }
        return String(out)
    }

    /// Whether it stays whatever the text is, as most of a text does; others may stay as well.
    ///
    /// Printable ASCII and the letters and signs of Latin-1 and of Latin Extended-A and -B, but for the soft hyphen.
    private static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E: true
        case 0xA1...0x24F: scalar.value != 0xAD
        default: false
        }
    }

    private static func replacement(for scalar: Unicode.Scalar, _ kind: Kind) -> [Unicode.Scalar] {
        switch scalar.value {
        case 0x20...0x7E: [scalar]
        case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: kind == .body ? ["\n"] : [" "]
        case 0x09: kind == .body ? [scalar] : [" "]
        case 0x00...0x1F: kind == .body ? [picture(0x2400 + scalar.value)] : []
        case 0x7F: kind == .body ? ["\u{2421}"] : []
        case 0x80...0x9F: kind == .body ? ["\u{241B}", picture(scalar.value - 0x40)] : []
        case 0x200C, 0x200D: [scalar]
        case 0xFE00...0xFE0F: [scalar]
        default: other(scalar)
        }
    }

    /// How many characters of a text are shown as pictures in a body, and how many nowhere.
    static func losses(of text: String) -> (pictures: Int, left: Int) {
        if isPlain(text, .body) { return (0, 0) }
        return text.unicodeScalars.reduce(into: (0, 0)) { losses, scalar in
            let kept = replacement(for: scalar, .body)
            if kept.isEmpty { losses.1 += 1 }
            if let first = kept.first, (0x2400...0x2421).contains(first.value), first != scalar {
                losses.0 += 1
            }
        }
    }

    private static func picture(_ value: UInt32) -> Unicode.Scalar {
        Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private static func other(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: []
        case .unassigned: ["\u{FFFD}"]
        default: [scalar]
        }
    }
}

/// Keeps one grapheme cluster from growing without end.
///
/// What it admits depends on what it admitted alone, so that clean text stays as it is when it comes again.
private struct ClusterLimits {
    private var marks = 0
    private var joiners = 0
    private var isJoined = false

    /// Whether this code point may follow what was admitted so far.
    mutating func admit(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value == 0x200D || scalar.value == 0x200C {
            guard joiners < 6 else { return false }
            joiners += 1
            isJoined = true
            return true
        }
        guard CodePoint.width(scalar) == 0 else {
            marks = 0
            if !isJoined || !scalar.properties.isEmoji { joiners = 0 }
            isJoined = false
            return true
        }
        guard marks < 4 else { return false }
        marks += 1
        isJoined = false
        return true
    }
}
