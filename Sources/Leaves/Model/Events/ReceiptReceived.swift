/// Somebody got, read or played own messages; in a group each member says so alone.
public struct ReceiptReceived: DatedEvent {
    /// Never changes.
    public static let name = "message.receipt"
    /// About messages.
    public static let area = Area.message
    /// The chat.
    public var chat: JID
    /// The messages.
    public var ids: [MessageID]
    /// Who says so.
    public var member: JID
    /// How far the messages have come with them.
    public var state: DeliveryState
    /// When it happened, server clock.
    public var time: Timestamp

    /// Creates the event from its parts.
    public init(
        chat: JID,
        ids: [MessageID],
        member: JID,
        state: DeliveryState,
        time: Timestamp
    ) {
        self.chat = chat
        self.ids = ids
        self.member = member
        self.state = state
        self.time = time
    }

    /// In order with what else happens in the chat.
    public var chatAddress: JID? { chat }
}
