public import Model

/// Asks the account's phone for what was said in a chat before the oldest message that is here.
///
/// The phone answers when it can: the messages are stored then, and ``HistoryReceived`` tells so.
public struct RequestHistory: Command, Hashable {
    /// What the answer names.
    public typealias Reply = RequestedHistory
    /// What the catalogue says of it.
    public static let about = About(
        "request-history",
        .chat,
        "Ask the phone for older messages of a chat",
        notes: [
            "chat": FieldNotes.chat, "count": "how many at most, 1 to 50; without it, 50",
        ]
    )
    /// The most messages of one request.
    public static let most = 50
    /// The chat.
    public var chat: JID
    /// How many at most; nil for ``most``.
    public var count: Int?

    /// Creates the command.
    public init(chat: JID, count: Int? = nil) {
        self.chat = chat
        self.count = count
    }
}

/// A request for older messages that is on its way to the phone.
public struct RequestedHistory: Hashable, Sendable, Codable {
    /// The request, as the event that tells of the answer names it.
    public var request: MessageID
    /// The message before which messages are asked for.
    public var before: MessageID

    /// Creates it from its parts.
    public init(request: MessageID, before: MessageID) {
        self.request = request
        self.before = before
    }
}
