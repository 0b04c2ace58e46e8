import JSON
public import Model

/// Says where an account's events are sent; the secret is never shown.
public struct GetWebhook: Command, Hashable {
    /// The webhook.
    public typealias Reply = Webhook
    /// What the catalogue says of it.
    public static let about = About(
        "get-webhook",
        .host,
        "Show where an account's events are sent",
        notes: [
            "account": "the account's name; the first one is called \(StandardAccount.name)",
            "dialect": "the API whose names and bodies the events have, such as onwapp",
        ],
        examples: [
            "account": .string(StandardAccount.name), "dialect": "onwapp",
        ],
        changes: false
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
