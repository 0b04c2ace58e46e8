/// A message was deleted for everyone.
public struct MessageRevoked: DatedEvent {
    /// Never changes.
    public static let name = "message.revoked"
    /// About messages.
    public static let area = Area.message
    /// The chat.
    public var chat: JID
    /// The message.
    public var id: MessageID
    /// Who wrote the message.
    public var author: JID
    /// Who deleted it: its author, or a group's admin.
    public var by: JID
    /// Whether this account deleted it, on any of its devices; nil where an older martlet wrote it down.
    public var isFromMe: Bool?
    /// When, server clock.
    public var time: Timestamp

    /// Creates the event from its parts.
    public init(
        chat: JID,
        id: MessageID,
        author: JID,
        by: JID,
        isFromMe: Bool?,
        time: Timestamp
    ) {
        self.chat = chat
        self.id = id
        self.author = author
        self.by = by
        self.isFromMe = isFromMe
        self.time = time
    }

    /// In order with what else happens in the chat.
    public var chatAddress: JID? { chat }
}
