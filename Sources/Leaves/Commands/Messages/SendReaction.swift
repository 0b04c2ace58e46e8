import JSON
public import Model

/// Puts an emoji under a message in place of the own one that was there, or takes that back.
public struct SendReaction: Command, Hashable {
    /// Nothing comes back; the message as it became arrives as an event.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "send-reaction",
        .message,
        "React to a message with an emoji",
        notes: [
            "chat": FieldNotes.chat,
            "message": FieldNotes.message,
            "sender": FieldNotes.sender,
            "emoji": "one emoji; empty takes the reaction back",
        ],
        examples: ["emoji": "👍"]
    )
    /// The chat.
    public var chat: JID
    /// The message.
    public var message: MessageID
    /// Who wrote the message, without device; nil takes the one of that id.
    public var sender: JID?
    /// One emoji; empty takes the own reaction back.
    public var emoji: String

    /// Creates the command.
    public init(chat: JID, message: MessageID, sender: JID? = nil, emoji: String) {
        self.chat = chat
        self.message = message
        self.sender = sender
        self.emoji = emoji
    }
}
