/// One side of a chat between two people set how long messages stay.
public struct ChatTimerChanged: DatedEvent {
    /// Never changes.
    public static let name = "chat.timer"
    /// About the chat list.
    public static let area = Area.chat
    /// The chat.
    public var chat: JID
    /// Who set it.
    public var by: JID
    /// Whether this account did it, on any of its devices.
    public var isFromMe: Bool
    /// How long messages stay, in seconds; 0 for ever.
    public var seconds: Int
    /// When, server clock.
    public var time: Timestamp

    /// Creates the event from its parts.
    public init(chat: JID, by: JID, isFromMe: Bool, seconds: Int, time: Timestamp) {
        self.chat = chat
        self.by = by
        self.isFromMe = isFromMe
        self.seconds = seconds
        self.time = time
    }

    /// In order with what else happens in the chat.
    public var chatAddress: JID? { chat }
}
