import Model

/// Starts the account: connects and stays connected, or shows pairing codes when not linked.
public struct Connect: Command, Hashable {
    /// Nothing comes back.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "connect",
        .account,
        "Connect and stay connected",
        goesOn: true
    )

    /// Creates the command.
    public init() {}
}
