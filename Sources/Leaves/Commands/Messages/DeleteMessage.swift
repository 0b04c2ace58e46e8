public import Model

/// Deletes a message for everyone: an own one, or as admin of a group somebody else's.
public struct DeleteMessage: Command, Hashable {
    /// Nothing comes back; that it was done is told by an event, once WhatsApp has it.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "delete-message",
        .message,
        "Delete a message for everyone",
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
