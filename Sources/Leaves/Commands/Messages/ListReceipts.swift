public import Model

/// Says who got, read or played an own message, and when.
public struct ListReceipts: Command, Hashable {
    /// How far the message has come with each person.
    public typealias Reply = ReceiptReport
    /// What the catalogue says of it.
    public static let about = About(
        "list-receipts",
        .message,
        "List who got and read an own message, and when",
        notes: [
            "id": FieldNotes.message,
            "chat": "the chat's address; without it, the newest own message of this id",
        ],
        changes: false
    )
    /// The message.
    public var id: MessageID
    /// The chat; nil takes the newest own message of this id.
    public var chat: JID?

    /// Creates the command.
    public init(id: MessageID, chat: JID? = nil) {
        self.id = id
        self.chat = chat
    }
}

/// How far an own message has come with everybody whom it was sent to.
public struct ReceiptReport: Hashable, Sendable, Codable {
    /// What one person has of the message, and since when, server clock.
    public struct Receipt: Hashable, Sendable, Codable {
        /// The person.
        public var member: JID
        /// A device of theirs has it; nil when that is not known.
        public var delivered: Timestamp?
        /// They read it; nil when they did not, or do not tell.
        public var read: Timestamp?
        /// They listened to it.
        public var played: Timestamp?

        /// Creates a receipt from its parts.
        public init(
            member: JID,
            delivered: Timestamp? = nil,
            read: Timestamp? = nil,
            played: Timestamp? = nil
        ) {
            self.member = member
            self.delivered = delivered
            self.read = read
            self.played = played
        }
    }

    /// The chat.
    public var chat: JID
    /// The message.
    public var id: MessageID
    /// How far it has come with all of them.
    public var state: DeliveryState?
    /// How many it was sent to; nil when it was not sent yet, or that is not known.
    public var audience: Int?
    /// Who said so far that they have it, the first first.
    ///
    /// With one person there are none: ``state`` says it.
    public var receipts: [Receipt]

    /// Creates a report from its parts.
    public init(
        chat: JID,
        id: MessageID,
        state: DeliveryState?,
        audience: Int?,
        receipts: [Receipt]
    ) {
        self.chat = chat
        self.id = id
        self.state = state
        self.audience = audience
        self.receipts = receipts
    }
}
