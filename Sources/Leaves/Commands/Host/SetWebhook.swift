import JSON
public import Model

/// Sends an account's events to a URL from now on; what an earlier webhook of the dialect said is replaced.
public struct SetWebhook: Command, Hashable {
    /// The webhook as it is now.
    public typealias Reply = Webhook
    /// What the catalogue says of it.
    public static let about = About(
        "set-webhook",
        .host,
        "Send an account's events to a URL",
        notes: [
            "account": "the account's name; the first one is called \(StandardAccount.name)",
            "dialect": "the API whose names and bodies the events have, such as onwapp",
            "url": "where to; http or https",
            "events": "the events wanted, by the dialect's names; none for all",
            "isEnabled": "whether anything is sent; true when left out",
            "secret": "what the events are signed with; without it they are not",
        ],
        examples: [
            "account": .string(StandardAccount.name),
            "dialect": "onwapp",
            "url": "https://example.org/hook",
        ]
    )
    /// The account's name.
    public var account: String
    /// The dialect whose names and bodies the events have.
    public var dialect: String
    /// Where to.
    public var url: String
    /// The events wanted; none for all.
    public var events: [String]?
    /// Whether anything is sent; nil for yes.
    public var isEnabled: Bool?
    /// What the events are signed with.
    public var secret: String?

    /// Creates the command.
    public init(
        account: String,
        dialect: String,
        url: String,
        events: [String]? = nil,
        isEnabled: Bool? = nil,
        secret: String? = nil
    ) {
        self.account = account
        self.dialect = dialect
        self.url = url
        self.events = events
        self.isEnabled = isEnabled
        self.secret = secret
    }
}
