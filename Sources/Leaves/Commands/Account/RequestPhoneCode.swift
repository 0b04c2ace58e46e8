public import Model

/// Asks for an 8-character code to type on the phone, instead of a QR.
public struct RequestPhoneCode: Command, Hashable {
    /// The code as two groups of four, such as `ABCD-EFGH`.
    public typealias Reply = String
    /// Never changes.
    public static let name = "request-phone-code"
    /// About the account.
    public static let area = Area.account
    /// For help.
    public static let summary = "Ask for a code to type on the phone"
    /// For help.
    public static let notes = [
        "number": "the phone's number with country code",
        "anotherNumber": "\(RequestNewCodes.anotherNumberNote); left out, as for the codes on show",
    ]
    /// It is about a connection that stays.
    public static let goesOn = true
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
