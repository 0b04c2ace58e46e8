/// This account marked a message, to find it again, or took the mark away.
public struct MessageStarred: DatedEvent {
    /// Never changes.
    public static let name = "message.starred"
    /// About messages.
    public static let area = Area.message
    /// The chat.
    public var chat: JID
    /// The message.
    public var message: MessageID
    /// Who wrote the message.
    public var author: JID
    /// Whether it is marked.
    public var isStarred: Bool
    /// Whether this account did it, on any of its devices.
    public var isFromMe: Bool
    /// When, server clock.
    public var time: Timestamp

    /// Creates the event from its parts.
    public init(
        chat: JID,
        message: MessageID,
        author: JID,
        isStarred: Bool,
        isFromMe: Bool,
        time: Timestamp
    ) {
        self.chat = chat
        self.message = message
        self.author = author
        self.isStarred = isStarred
        self.isFromMe = isFromMe
        self.time = time
    }

    /// In order with what else happens in the chat.
    public var chatAddress: JID? { chat }
}
