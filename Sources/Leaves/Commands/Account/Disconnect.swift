public import Model

/// Ends the connection and stays away.
public struct Disconnect: Command, Hashable {
    /// Nothing comes back.
    public typealias Reply = Done
    /// Never changes.
    public static let name = "disconnect"
    /// About the account.
    public static let area = Area.account
    /// For help.
    public static let summary = "End the connection and stay away"
    /// It is about a connection that stays.
    public static let goesOn = true

    /// Creates the command.
    public init() {}
}
