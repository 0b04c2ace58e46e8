public import Model

/// Takes back an own message that waits, and that nobody has.
public struct CancelMessage: Command, Hashable {
    /// What is left of the message: that it was deleted.
    public typealias Reply = Message
    /// Never changes.
    public static let name = "cancel-message"
    /// About messages.
    public static let area = Area.message
    /// For help.
    public static let summary = "Take back an own message that waits"
    /// For help.
    public static let notes = [
        "id": FieldNotes.message,
        "chat": "the chat's address; without it, the newest own message of this id",
    ]
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
