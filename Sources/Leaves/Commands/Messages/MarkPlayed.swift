public import Model

/// Says that a voice note, or what can be seen once, was played.
public struct MarkPlayed: Command, Hashable {
    /// Nothing comes back.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "mark-played",
        .message,
        "Say that a voice note was played",
        notes: [
            "chat": FieldNotes.chat,
            "message": FieldNotes.message,
            "sender": FieldNotes.sender,
        ]
    )
    /// The chat.
    public var chat: JID
    /// The message.
    public var message: MessageID
    /// Who wrote the message, without device; nil takes the one of that id.
    public var sender: JID?

    /// Creates the command.
    public init(
        chat: JID,
        message: MessageID,
        sender: JID? = nil
    ) {
        self.chat = chat
        self.message = message
        self.sender = sender
    }
}
