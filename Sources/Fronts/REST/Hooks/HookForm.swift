public import HTTP
public import Model

/// The form in which a dialect tells the programs of others what happened: its names, its bodies.
///
/// It only words; what delivers, and again when it must, is in `Hooks`.
public protocol HookForm: Sendable {
    /// The dialect.
    var dialect: String { get }
    /// The names of the events that it sends.
    var sends: [String] { get }
    /// Every name that a webhook may ask for: those, others that the dialect has, words for all.
    var names: [String] { get }
    /// How long a receiver may take to answer.
    var patience: Duration { get }

    /// Words an event for a webhook.
    ///
    /// - Returns: What is sent; nil when the dialect does not know such an event or nobody wants it.
    /// - Throws: ``Refusal/broken`` when it cannot be written.
    func message(for entry: JournalEntry, to target: HookTarget) throws(Refusal) -> HookMessage?
}

/// Whom an event is worded for.
public struct HookTarget: Hashable, Sendable {
    /// The account's name.
    public var account: String
    /// The events wanted, by the dialect's names.
    public var events: [String]
    /// What messages are signed with.
    public var secret: String?

    /// Creates a target.
    public init(account: String, events: [String], secret: String?) {
        self.account = account
        self.events = events
        self.secret = secret
    }
}

/// What is sent to a webhook.
public struct HookMessage: Hashable, Sendable {
    /// The event's name.
    public var event: String
    /// The header fields, signature and all.
    public var headers: Headers
    /// The body.
    public var body: [UInt8]

    /// Creates a message.
    public init(event: String, headers: Headers, body: [UInt8]) {
        self.event = event
        self.headers = headers
        self.body = body
    }
}
