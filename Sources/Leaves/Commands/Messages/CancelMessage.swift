public import Model

/// Takes back an own message that waits, and that nobody has.
public struct CancelMessage: Command, Hashable {
    /// What is left of the message: that it was deleted.
    public typealias Reply = Message
    /// What the catalogue says of it.
    public static let about = About(
        "cancel-message",
        .message,
        "Take back an own message that waits",
        notes: [
            "id": FieldNotes.message,
            "chat": "the chat's address; without it, the newest own message of this id",
        ]
    )
    /// The message; one that may have left already is refused.
    public var id: MessageID
    /// The chat; nil takes the newest own message of this id.
    public var chat: JID?

    /// Creates the command.
    public init(id: MessageID, chat: JID? = nil) {
        self.id = id
        self.chat = chat
    }
}
