import JSON
import Model

/// Stops sending an account's events and forgets where to.
public struct RemoveWebhook: Command, Hashable {
    /// Nothing comes back.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "remove-webhook",
        .host,
        "Stop sending an account's events",
        notes: [
            "account": "the account's name; the first one is called \(StandardAccount.name)",
            "dialect": "the API whose names and bodies the events have, such as onwapp",
        ],
        examples: [
            "account": .string(StandardAccount.name), "dialect": "onwapp",
        ]
    )
    /// The account's name.
    public var account: String
    /// The webhook's dialect.
    public var dialect: String

    /// Creates the command.
    public init(account: String, dialect: String) {
        self.account = account
        self.dialect = dialect
    }
}
