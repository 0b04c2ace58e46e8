public import Model

/// Keeps a message of a chat with a timer, or lets it go again.
public struct KeepMessage: Command, Hashable {
    /// Nothing comes back; that it was done is told by an event, once WhatsApp has it.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "keep-message",
        .message,
        "Keep a message that would disappear",
        notes: [
            "chat": FieldNotes.chat,
            "message": FieldNotes.message,
            "sender": FieldNotes.sender,
            "isKept": "false lets it go again",
        ]
    )
    /// The chat.
    public var chat: JID
    /// The message.
    public var message: MessageID
    /// Who wrote the message, without device; nil takes the one of that id.
    public var sender: JID?
    /// Whether it stays; nil is that it does.
    public var isKept: Bool?

    /// Creates the command.
    public init(
        chat: JID,
        message: MessageID,
        sender: JID? = nil,
        isKept: Bool? = nil
    ) {
        self.chat = chat
        self.message = message
        self.sender = sender
        self.isKept = isKept
    }
}
