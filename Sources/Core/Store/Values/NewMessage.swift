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
    /// The id of the message that it answers.
    public var quoted: MessageID?
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
        quoted: MessageID? = nil,
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
        self.quoted = quoted
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

/// A message that this device is to send.
public struct OutgoingMessage: Sendable {
    /// To whom, by phone number or LID.
    public var chat: JID
    /// The id it will have on the wire, chosen once.
    public var id: MessageID
    /// The own address.
    public var sender: JID
    /// Now, server clock.
    public var time: Timestamp
    /// What it says.
    public var content: Message.Content
    /// The serialized protocol message.
    public var payload: [UInt8]

    /// Creates one from its parts.
    public init(
        chat: JID,
        id: MessageID,
        sender: JID,
        time: Timestamp,
        content: Message.Content,
        payload: [UInt8]
    ) {
        self.chat = chat
        self.id = id
        self.sender = sender
        self.time = time
        self.content = content
        self.payload = payload
    }
}

/// A message on its way out.
public struct OutboxEntry: Hashable, Sendable {
    /// Position in the outbox; grows.
    public var entry: Int64
    /// The message.
    public var message: Message
    /// The serialized protocol message.
    public var payload: [UInt8]
    /// The encrypted stanza, once made: from then on exactly these bytes are sent, however often.
    public var stanza: [UInt8]?
}

/// An own message as it was sent, for sending it again.
public struct SentMessage: Hashable, Sendable {
    /// Where it was sent.
    public var chat: JID
    /// Its row.
    public var row: Int64
    /// The serialized protocol message.
    public var payload: [UInt8]
}

/// A receipt that has to reach the server.
public struct PendingReceipt: Hashable, Sendable {
    /// Position among the waiting ones; grows.
    public var entry: Int64
    /// The id that the server confirms it by.
    public var id: String
    /// Its type.
    public var type: String
    /// The encoded stanza.
    public var stanza: [UInt8]
}
