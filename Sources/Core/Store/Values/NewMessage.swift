public import Model

/// A message as it arrived, or as another own device sent it.
public struct NewMessage: Sendable {
    /// Where it belongs, by phone number or LID.
    public var chat: JID
    /// Its id on the wire.
    public var id: MessageID
    /// Who wrote it; a device number is dropped.
    public var sender: JID
    /// Whether this account wrote it.
    public var isFromMe: Bool
    /// When it was sent, server clock.
    public var time: Timestamp
    /// What it says.
    public var content: Message.Content
    /// How far an own message has come; ``DeliveryState/sent`` when another device sent it.
    public var state: DeliveryState?
    /// Whether it counts as read already.
    public var isRead: Bool
    /// What it says besides its content; nil for nothing.
    public var context: MessageContext?
    /// The serialized protocol message; kept for retries and for what is shown later.
    public var encoded: [UInt8]?

    /// Creates one from its parts.
    public init(
        chat: JID,
        id: MessageID,
        sender: JID,
        isFromMe: Bool = false,
        time: Timestamp,
        content: Message.Content,
        state: DeliveryState? = nil,
        isRead: Bool = false,
        context: MessageContext? = nil,
        encoded: [UInt8]? = nil
    ) {
        self.chat = chat
        self.id = id
        self.sender = sender
        self.isFromMe = isFromMe
        self.time = time
        self.content = content
        self.state = state ?? (isFromMe ? .sent : nil)
        self.isRead = isRead
        self.context = context
        self.encoded = encoded
    }
}

/// A message that was stored.
public struct StoredMessage: Hashable, Sendable {
    /// The message as it is now.
    public var message: Message
    /// Whether its row is new; otherwise an older row got its content.
    public var isNew: Bool
    /// What came for it before it was here, oldest first; it is kept no longer, so take it in now.
    public var held: [HeldEffect] = []
}
