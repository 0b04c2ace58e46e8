public import Model

/// Says that the phone shows the same code as the status, when linking with a passkey asks for that.
public struct ConfirmPasskey: Command, Hashable {
    /// Nothing comes back; how linking goes on arrives with the status.
    public typealias Reply = Done
    /// Never changes.
    public static let name = "confirm-passkey"
    /// About the account.
    public static let area = Area.account
    /// For help.
    public static let summary = "Say that the phone shows the same code, to go on with linking"
    /// It is about a connection that stays.
    public static let goesOn = true

    /// Creates the command.
    public init() {}
}
