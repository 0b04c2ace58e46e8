/// Somebody put an emoji under a message, changed it or took it back.
public struct ReactionChanged: DatedEvent {
    /// Never changes.
    public static let name = "message.reaction"
    /// About messages.
    public static let area = Area.message
    /// The chat.
    public var chat: JID
    /// The message.
    public var message: MessageID
    /// Who wrote the message.
    public var author: JID
    /// Who reacted.
    public var sender: JID
    /// Whether this account reacted, on any of its devices.
    public var isFromMe: Bool
    /// The emoji as it came, not yet cleaned; empty when it was taken back.
    public var emoji: String
    /// When, server clock.
    public var time: Timestamp

    /// Creates the event from its parts.
    public init(
        chat: JID,
        message: MessageID,
        author: JID,
        sender: JID,
        isFromMe: Bool,
        emoji: String,
        time: Timestamp
    ) {
        self.chat = chat
        self.message = message
        self.author = author
        self.sender = sender
        self.isFromMe = isFromMe
        self.emoji = emoji
        self.time = time
    }

    /// In order with what else happens in the chat.
    public var chatAddress: JID? { chat }
}
