public import Model

/// Hands in what the account's passkey signed, when linking asks for it.
public struct AnswerPasskey: Command, Hashable {
    /// Nothing comes back; how linking goes on arrives with the status.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "answer-passkey",
        .account,
        "Hand in what the passkey signed, to go on with linking",
        notes: ["assertion": "what the browser printed, as JSON"],
        goesOn: true
    )
    /// What a browser made of the options in the status.
    public var assertion: PasskeyAssertion

    /// Creates the command.
    public init(assertion: PasskeyAssertion) {
        self.assertion = assertion
    }
}
