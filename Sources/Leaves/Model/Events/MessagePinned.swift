/// Somebody pinned a message in its chat, or took the pin away.
public struct MessagePinned: DatedEvent {
    /// Never changes.
    public static let name = "message.pinned"
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
    /// Until when it is pinned, server clock; nil when the pin was taken away.
    public var until: Timestamp?
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
        until: Timestamp?,
        isFromMe: Bool,
        time: Timestamp
    ) {
        self.chat = chat
        self.message = message
        self.author = author
        self.by = by
        self.until = until
        self.isFromMe = isFromMe
        self.time = time
    }

    /// In order with what else happens in the chat.
    public var chatAddress: JID? { chat }
}
