public import Model

/// What the server answers something that leaves with; things of two classes never wait for each other.
public enum AnswerClass: Int, Hashable, Sendable {
    /// `<ack class="message">`.
    case message = 0
    /// `<ack class="receipt">`.
    case receipt = 1
}

/// What leaves in order: a chat's messages, or its receipts.
public struct OutboxLane: Hashable, Sendable {
    /// The number of the chat; 0 for what belongs to none.
    public var chat: Int64
    /// By what its entries are answered.
    public var answer: AnswerClass

    /// Creates a lane from its parts.
    public init(chat: Int64, answer: AnswerClass) {
        self.chat = chat
        self.answer = answer
    }
}

/// Something on its way out.
public struct OutboxEntry: Hashable, Sendable {
    /// Position in the outbox; grows, and is never used twice.
    public var entry: Int64
    /// Where it stands in line.
    public var lane: OutboxLane
    /// The name of its kind.
    public var kind: String
    /// Its id on the wire.
    public var id: MessageID
    /// The row of the message that it is; nil for what no chat shows.
    public var message: Int64?
    /// What the kind needs to make the stanza; for messages the serialized protocol message.
    public var payload: [UInt8]
    /// The encrypted stanza, once made: from then on exactly these bytes are sent, however often.
    public var stanza: [UInt8]?
    /// The namespace in which ``stanza`` addresses people; a word of the engine.
    public var form: String?
    /// How often the stanza was made anew after a refusal.
    public var reseals: Int
    /// How often it was refused for now, or not answered.
    public var attempts: Int
    /// When it may leave, local clock.
    public var notBefore: Timestamp
    /// How often its stanza left without being refused: if ever, it may have arrived.
    public var unsettled: Int
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
    /// The name of its kind in the outbox.
    public var kind: String
    /// What the caller knows this request by; the same again is the same message.
    public var key: String?
    /// What it says besides its content; nil for nothing.
    public var context: MessageContext?

    /// Creates one from its parts.
    public init(
        chat: JID,
        id: MessageID,
        sender: JID,
        time: Timestamp,
        content: Message.Content,
        payload: [UInt8],
        kind: String = "message",
        key: String? = nil,
        context: MessageContext? = nil
    ) {
        self.chat = chat
        self.id = id
        self.sender = sender
        self.time = time
        self.content = content
        self.payload = payload
        self.kind = kind
        self.key = key
        self.context = context
    }
}

/// Something that leaves and that no chat shows as a message of its own.
public struct OutgoingThing: Sendable {
    /// The chat in whose line it stands; nil when it belongs to none.
    public var chat: JID?
    /// By what it is answered.
    public var answer: AnswerClass
    /// The name of its kind.
    public var kind: String
    /// Its id on the wire.
    public var id: MessageID
    /// What the kind needs to make the stanza.
    public var payload: [UInt8]
    /// What the kind needs to take back what was shown here, should it never leave.
    public var undo: [UInt8]?
    /// When it may leave, local clock; nil is at once.
    public var notBefore: Timestamp?
    /// What the caller knows this request by; the same again does nothing.
    public var key: String?

    /// Creates one from its parts.
    public init(
        chat: JID?,
        answer: AnswerClass,
        kind: String,
        id: MessageID,
        payload: [UInt8],
        undo: [UInt8]? = nil,
        notBefore: Timestamp? = nil,
        key: String? = nil
    ) {
        self.undo = undo
        self.notBefore = notBefore
        self.chat = chat
        self.answer = answer
        self.kind = kind
        self.id = id
        self.payload = payload
        self.key = key
    }
}

/// What became of a message that was to be put into the outbox.
public enum Enqueued: Hashable, Sendable {
    /// It was put in, in this lane.
    case queued(Message, OutboxLane)
    /// Its key was used before, for this message.
    case known(Message)
    /// Its key was used before, for something else.
    case keyInUse
    /// Another message in the chat has this id.
    case idInUse
}
