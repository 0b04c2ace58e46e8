import Model

/// Unlinks this device and deletes its keys; stored messages stay.
public struct LogOut: Command, Hashable {
    /// Nothing comes back.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "log-out",
        .account,
        "Unlink this device; stored messages stay"
    )

    /// Creates the command.
    public init() {}
}
