public import Model

/// Asks for a fresh set of QR codes after all were shown and none was scanned.
public struct RequestNewCodes: Command, Hashable {
    /// Nothing comes back; the codes arrive with the status.
    public typealias Reply = Done
    /// Never changes.
    public static let name = "request-new-codes"
    /// About the account.
    public static let area = Area.account
    /// For help.
    public static let summary = "Show a fresh set of QR codes"
    /// For help.
    public static let notes = ["anotherNumber": "\(anotherNumberNote); left out, it may not"]
    static let anotherNumberNote =
        "whether the phone that links may have another number than this account had before, "
        + "whose chats stay"
    /// It is about a connection that stays.
    public static let goesOn = true
    /// Whether the phone may have another number than the account had before; nil for not.
    ///
    /// It holds for these codes: until a phone has linked, all were shown, or others were asked for.
    public var anotherNumber: Bool?

    /// Creates the command.
    public init(anotherNumber: Bool? = nil) { self.anotherNumber = anotherNumber }
}
