public import Model

/// Marks a message, to find it again; on this device alone.
public struct StarMessage: Command, Hashable {
    /// The message as it became.
    public typealias Reply = Message
    /// What the catalogue says of it.
    public static let about = About(
        "star-message",
        .message,
        "Star a message, or take the star away",
        notes: [
            "chat": FieldNotes.chat,
            "message": FieldNotes.message,
            "sender": FieldNotes.sender,
            "isStarred": "false takes the star away",
        ]
    )
    /// The chat.
    public var chat: JID
    /// The message.
    public var message: MessageID
    /// Who wrote the message, without device; nil takes the one of that id.
    public var sender: JID?
    /// Whether it is marked; nil is that it is.
    public var isStarred: Bool?

    /// Creates the command.
    public init(
        chat: JID,
        message: MessageID,
        sender: JID? = nil,
        isStarred: Bool? = nil
    ) {
        self.chat = chat
        self.message = message
        self.sender = sender
        self.isStarred = isStarred
    }
}
