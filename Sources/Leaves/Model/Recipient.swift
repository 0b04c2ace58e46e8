extension JID {
    /// Reads a recipient as people write it; nil when it is neither an address nor a number.
    ///
    /// An address has an `@`; anything else is a phone number with country code, 7 to 20 digits among
    /// which spaces, `+`, `-` and parentheses may stand. The device is dropped.
    public init?(recipient text: String) {
        if text.contains("@") {
            guard let jid = JID(text) else { return nil }
            self = jid.bare
            return
        }
        let digits = text.filter { !" +-()".contains($0) }
        let jid = JID.phone(digits)
        guard digits.utf8.count > 6, jid.isReadable else { return nil }
        self = jid
    }
}
