import Model

/// Ends the connection and stays away.
public struct Disconnect: Command, Hashable {
    /// Nothing comes back.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "disconnect",
        .account,
        "End the connection and stay away",
        goesOn: true
    )

    /// Creates the command.
    public init() {}
}
