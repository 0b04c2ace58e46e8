import Model

/// Asks for a fresh set of QR codes after all were shown and none was scanned.
public struct RequestNewCodes: Command, Hashable {
    /// Nothing comes back; the codes arrive with the status.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "request-new-codes",
        .account,
        "Show a fresh set of QR codes",
        notes: ["anotherNumber": "\(anotherNumberNote); left out, it may not"],
        goesOn: true
    )
    static let anotherNumberNote =
        "whether the phone that links may have another number than this account had before, "
        + "whose chats stay"
    /// Whether the phone may have another number than the account had before; nil for not.
    ///
    /// It holds for these codes: until a phone has linked, all were shown, or others were asked for.
    public var anotherNumber: Bool?

    /// Creates the command.
    public init(anotherNumber: Bool? = nil) { self.anotherNumber = anotherNumber }
}
