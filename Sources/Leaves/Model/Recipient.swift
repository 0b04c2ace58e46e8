extension JID {
    /// Reads a recipient as people write it; nil when it is neither an address nor a number.
    ///
    /// An address has an `@`; anything else is a phone number with country code, more than six digits
    /// among which spaces, `+`, `-` and parentheses may stand. The device is dropped.
    public init?(recipient text: String) {
        if text.contains("@") {
            guard let jid = JID(text) else { return nil }
            self = jid.bare
            return
        }
        let digits = text.filter { !" +-()".contains($0) }
        guard digits.count > 6, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        self = .phone(digits)
    }
}
