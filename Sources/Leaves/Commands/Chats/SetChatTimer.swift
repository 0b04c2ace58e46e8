public import Model

/// Says after how long messages between two people disappear.
public struct SetChatTimer: Command, Hashable {
    /// Nothing comes back; that it was done is told by an event, once WhatsApp has it.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "set-chat-timer",
        .chat,
        "Say after how long messages with a person disappear",
        notes: [
            "chat": "the person's address",
            "seconds": "86400, 604800 or 7776000: a day, a week, 90 days; 0 for never",
        ]
    )
    /// The chat with a person.
    public var chat: JID
    /// One of ``SetGroupTimer/times``.
    public var seconds: Int

    /// Creates the command.
    public init(
        chat: JID,
        seconds: Int
    ) {
        self.chat = chat
        self.seconds = seconds
    }
}
