extension String {
    /// The text on one line, with nothing in it that a terminal obeys or that hides from a reader.
    ///
    /// Control characters, line and paragraph ends, bidirectional controls and other characters without a
    /// shape are written as `\\u{1B}`. Whatever did not come from our own source goes through here before it
    /// reaches a terminal or a log.
    public var printable: String {
        guard utf8.contains(where: { $0 < 0x20 || $0 > 0x7E }) else { return self }
        var text = ""
        for scalar in unicodeScalars {
            if scalar.isShown {
                text.unicodeScalars.append(scalar)
            } else {
                text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            }
        }
        return text
    }
}

extension Unicode.Scalar {
    fileprivate var isShown: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
            .unassigned:
            false
        default: true
        }
    }
}
