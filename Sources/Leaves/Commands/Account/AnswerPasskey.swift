public import Model

/// Hands in what the account's passkey signed, when linking asks for it.
public struct AnswerPasskey: Command, Hashable {
    /// Nothing comes back; how linking goes on arrives with the status.
    public typealias Reply = Done
    /// Never changes.
    public static let name = "answer-passkey"
    /// About the account.
    public static let area = Area.account
    /// For help.
    public static let summary = "Hand in what the passkey signed, to go on with linking"
    /// For help.
    public static let notes = ["assertion": "what the browser printed, as JSON"]
    /// It is about a connection that stays.
    public static let goesOn = true
    /// What a browser made of the options in the status.
    public var assertion: PasskeyAssertion

    /// Creates the command.
    public init(assertion: PasskeyAssertion) {
        self.assertion = assertion
    }
}
