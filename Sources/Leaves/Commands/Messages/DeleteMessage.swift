public import Model

/// Deletes a message for everyone: an own one, or as admin of a group somebody else's.
public struct DeleteMessage: Command, Hashable {
    /// Nothing comes back; that it was done is told by an event, once WhatsApp has it.
    public typealias Reply = Done
    /// Never changes.
    public static let name = "delete-message"
    /// About messages.
    public static let area = Area.message
    /// For help.
    public static let summary = "Delete a message for everyone"
    /// For help.
    public static let notes = [
        "chat": FieldNotes.chat,
        "message": FieldNotes.message,
        "sender": FieldNotes.sender,
    ]
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
