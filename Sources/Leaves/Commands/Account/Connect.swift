public import Model

/// Starts the account: connects and stays connected, or shows pairing codes when not linked.
public struct Connect: Command, Hashable {
    /// Nothing comes back.
    public typealias Reply = Done
    /// Never changes.
    public static let name = "connect"
    /// About the account.
    public static let area = Area.account
    /// For help.
    public static let summary = "Connect and stay connected"
    /// It is about a connection that stays.
    public static let goesOn = true

    /// Creates the command.
    public init() {}
}
