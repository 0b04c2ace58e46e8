public import Model

/// Comments on a message, for those who can read that.
public struct SendComment: Command, Hashable {
    /// Nothing comes back; that it was done is told by an event, once WhatsApp has it.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "send-comment",
        .message,
        "Comment on a message",
        notes: [
            "chat": FieldNotes.chat,
            "message": FieldNotes.message,
            "sender": FieldNotes.sender,
            "text": "the words",
        ]
    )
    /// The chat.
    public var chat: JID
    /// The message.
    public var message: MessageID
    /// Who wrote the message, without device; nil takes the one of that id.
    public var sender: JID?
    /// The words, ``SendText/longestText`` at most.
    public var text: String

    /// Creates the command.
    public init(
        chat: JID,
        message: MessageID,
        sender: JID? = nil,
        text: String
    ) {
        self.chat = chat
        self.message = message
        self.sender = sender
        self.text = text
    }
}
