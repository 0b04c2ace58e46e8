public import JSON
public import Model

/// Says where an account's events are sent; the secret is never shown.
public struct GetWebhook: Command, Hashable {
    /// The webhook.
    public typealias Reply = Webhook
    /// Never changes.
    public static let name = "get-webhook"
    /// About the host.
    public static let area = Area.host
    /// For help.
    public static let summary = "Show where an account's events are sent"
    /// For help.
    public static let notes = [
        "account": "the account's name; the first one is called \(StandardAccount.name)",
        "dialect": "the API whose names and bodies the events have, such as onwapp",
    ]
    /// For help.
    public static let examples: [String: JSON] = [
        "account": .string(StandardAccount.name), "dialect": "onwapp",
    ]
    /// It only reads.
    public static let changes = false
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
