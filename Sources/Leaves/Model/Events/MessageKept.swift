/// Somebody keeps a message that would disappear, or lets it go again.
public struct MessageKept: DatedEvent {
    /// Never changes.
    public static let name = "message.kept"
    /// About messages.
    public static let area = Area.message
    /// The chat.
    public var chat: JID
    /// The message.
    public var message: MessageID
    /// Who wrote the message.
    public var author: JID
    /// Who did it.
    public var by: JID
    /// Whether it stays.
    public var isKept: Bool
    /// Whether this account did it, on any of its devices.
    public var isFromMe: Bool
    /// When, server clock.
    public var time: Timestamp

    /// Creates the event from its parts.
    public init(
        chat: JID,
        message: MessageID,
        author: JID,
        by: JID,
        isKept: Bool,
        isFromMe: Bool,
        time: Timestamp
    ) {
        self.chat = chat
        self.message = message
        self.author = author
        self.by = by
        self.isKept = isKept
        self.isFromMe = isFromMe
        self.time = time
    }

    /// In order with what else happens in the chat.
    public var chatAddress: JID? { chat }
}
