public import Model

/// Unlinks this device and deletes its keys; stored messages stay.
public struct LogOut: Command, Hashable {
    /// Nothing comes back.
    public typealias Reply = Done
    /// Never changes.
    public static let name = "log-out"
    /// About the account.
    public static let area = Area.account
    /// For help.
    public static let summary = "Unlink this device; stored messages stay"

    /// Creates the command.
    public init() {}
}
