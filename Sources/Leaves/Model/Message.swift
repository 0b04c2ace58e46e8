/// One message as it is stored and shown.
public struct Message: Hashable, Sendable, Codable {
    /// Position in the database: grows with arrival, orders messages of the same time.
    public var row: Int64
    /// The chat; for people always their LID when it is known.
    public var chat: JID
    /// The id on the wire.
    public var id: MessageID
    /// Who wrote it, without device.
    public var sender: JID
    /// Whether this account wrote it, on any of its devices.
    public var isFromMe: Bool
    /// When it was sent, server clock.
    public var time: Timestamp
    /// What it says.
    public var content: Content
    /// For own messages, how far it has come; nil for others' messages.
    public var state: DeliveryState?
    /// For others' messages, whether it was read here or on another own device.
    public var isRead: Bool

    /// Creates a message from its parts.
    public init(
        row: Int64,
        chat: JID,
        id: MessageID,
        sender: JID,
        isFromMe: Bool,
        time: Timestamp,
        content: Content,
        state: DeliveryState? = nil,
        isRead: Bool = false
    ) {
        self.row = row
        self.chat = chat
        self.id = id
        self.sender = sender
        self.isFromMe = isFromMe
        self.time = time
        self.content = content
        self.state = state
        self.isRead = isRead
    }
}
