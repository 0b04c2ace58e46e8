/// The phone has told what was said in a chat before, and it is stored; each message counts as read, and none of them
/// is told by an event of its own.
public struct HistoryReceived: DatedEvent {
    /// Never changes.
    public static let name = "chat.history"
    /// About the chat list.
    public static let area = Area.chat
    /// The chat.
    public var chat: JID
    /// The request that it answers; nil when nobody asked.
    public var request: MessageID?
    /// How many messages were not here yet.
    public var count: Int
    /// Whether the phone has still older ones.
    public var hasMore: Bool
    /// When it came, server clock.
    public var time: Timestamp

    /// Creates the event from its parts.
    public init(chat: JID, request: MessageID?, count: Int, hasMore: Bool, time: Timestamp) {
        self.chat = chat
        self.request = request
        self.count = count
        self.hasMore = hasMore
        self.time = time
    }

    /// In order with what else happens in the chat.
    public var chatAddress: JID? { chat }
}
