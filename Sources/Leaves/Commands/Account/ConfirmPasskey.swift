import Model

/// Says that the phone shows the same code as the status, when linking with a passkey asks for that.
public struct ConfirmPasskey: Command, Hashable {
    /// Nothing comes back; how linking goes on arrives with the status.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "confirm-passkey",
        .account,
        "Say that the phone shows the same code, to go on with linking",
        goesOn: true
    )

    /// Creates the command.
    public init() {}
}
