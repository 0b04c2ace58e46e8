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
    /// It is about a connection that stays.
    public static let goesOn = true

    /// Creates the command.
    public init() {}
}
