import Model

/// Asks for an 8-character code to type on the phone, instead of a QR.
public struct RequestPhoneCode: Command, Hashable {
    /// The code as two groups of four, such as `ABCD-EFGH`.
    public typealias Reply = String
    /// What the catalogue says of it.
    public static let about = About(
        "request-phone-code",
        .account,
        "Ask for a code to type on the phone",
        notes: [
            "number": "the phone's number with country code",
            "anotherNumber":
                "\(RequestNewCodes.anotherNumberNote); left out, as for the codes on show",
        ],
        goesOn: true
    )
    /// The phone's number: digits with country code, no `+`.
    public var number: String
    /// As of ``RequestNewCodes``; nil for as it is for the codes on show.
    public var anotherNumber: Bool?

    /// Creates the command.
    public init(number: String, anotherNumber: Bool? = nil) {
        self.number = number
        self.anotherNumber = anotherNumber
    }
}
