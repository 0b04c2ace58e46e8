/// Somebody voted in a poll, changed their vote or took it back.
public struct VoteChanged: DatedEvent {
    /// Never changes.
    public static let name = "message.vote"
    /// About messages.
    public static let area = Area.message
    /// The chat.
    public var chat: JID
    /// The message.
    public var message: MessageID
    /// Who wrote the message.
    public var author: JID
    /// Who voted.
    public var voter: JID
    /// What they chose, by the poll's own words; none when they took their vote back.
    public var options: [String]
    /// Whether this account did it, on any of its devices.
    public var isFromMe: Bool
    /// When, server clock.
    public var time: Timestamp

    /// Creates the event from its parts.
    public init(
        chat: JID,
        message: MessageID,
        author: JID,
        voter: JID,
        options: [String],
        isFromMe: Bool,
        time: Timestamp
    ) {
        self.chat = chat
        self.message = message
        self.author = author
        self.voter = voter
        self.options = options
        self.isFromMe = isFromMe
        self.time = time
    }

    /// In order with what else happens in the chat.
    public var chatAddress: JID? { chat }
}
