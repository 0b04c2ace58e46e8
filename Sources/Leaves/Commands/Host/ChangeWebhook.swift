import JSON
public import Model

/// Changes a webhook; what is left out stays as it is.
public struct ChangeWebhook: Command, Hashable {
    /// The webhook as it is now.
    public typealias Reply = Webhook
    /// What the catalogue says of it.
    public static let about = About(
        "change-webhook",
        .host,
        "Change where an account's events are sent, or which",
        notes: [
            "account": "the account's name; the first one is called \(StandardAccount.name)",
            "dialect": "the API whose names and bodies the events have, such as onwapp",
            "url": "where to; http or https",
            "events": "the events wanted, by the dialect's names; none for all",
            "isEnabled": "whether anything is sent",
            "secret": "what the events are signed with; empty for no signature",
        ],
        examples: [
            "account": .string(StandardAccount.name), "dialect": "onwapp",
        ]
    )
    /// The account's name.
    public var account: String
    /// The webhook's dialect.
    public var dialect: String
    /// Where to.
    public var url: String?
    /// The events wanted; none for all.
    public var events: [String]?
    /// Whether anything is sent.
    public var isEnabled: Bool?
    /// What the events are signed with; empty for no signature.
    public var secret: String?

    /// Creates the command.
    public init(
        account: String,
        dialect: String,
        url: String? = nil,
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
