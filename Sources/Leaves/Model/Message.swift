/// One message as it is stored and shown.
public struct Message: Hashable, Sendable {
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
    /// What people put under it, at most one of each person, oldest first.
    public var reactions: [Reaction]
    /// What it answers, whom it names and where it is from; nil when it says nothing of that.
    public var context: MessageContext?
    /// What became of it since it was sent; nil for nothing.
    public var marks: MessageMarks?

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
        isRead: Bool = false,
        reactions: [Reaction] = [],
        context: MessageContext? = nil,
        marks: MessageMarks? = nil
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
        self.reactions = reactions
        self.context = context
        self.marks = marks
    }
}

extension Message: Codable {
    private enum CodingKeys: CodingKey {
        case row, chat, id, sender, isFromMe, time, content, state, isRead, reactions, context,
            marks
    }

    /// Reads a message; the journal may hold some from before there were reactions.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            row: try container.decode(Int64.self, forKey: .row),
            chat: try container.decode(JID.self, forKey: .chat),
            id: try container.decode(MessageID.self, forKey: .id),
            sender: try container.decode(JID.self, forKey: .sender),
            isFromMe: try container.decode(Bool.self, forKey: .isFromMe),
            time: try container.decode(Timestamp.self, forKey: .time),
            content: try container.decode(Content.self, forKey: .content),
            state: try container.decodeIfPresent(DeliveryState.self, forKey: .state),
            isRead: try container.decode(Bool.self, forKey: .isRead),
            reactions: try container.decodeIfPresent([Reaction].self, forKey: .reactions) ?? [],
            context: try container.decodeIfPresent(MessageContext.self, forKey: .context),
            marks: try container.decodeIfPresent(MessageMarks.self, forKey: .marks)
        )
    }
}
