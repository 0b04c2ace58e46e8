import Commands

/// A phone number as a person types it.
enum PhoneNumber {
    /// The digits alone.
    ///
    /// - Throws: ``CommandError/invalid(_:)`` when it is too short or has no country code.
    static func digits(of text: String) throws(CommandError) -> String {
        let digits = text.filter { $0.isASCII && $0.isNumber }
        guard digits.count > 6 else {
            throw .invalid("a phone number has more than six digits")
        }
        guard !digits.hasPrefix("0") else {
            throw .invalid("the number must begin with the country code")
        }
        return digits
    }
}
