public import Model

/// Chooses in a poll, in place of what was chosen before.
public struct SendVote: Command, Hashable {
    /// Nothing comes back; that it was done is told by an event, once WhatsApp has it.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "send-vote",
        .message,
        "Vote in a poll",
        notes: [
            "chat": FieldNotes.chat,
            "message": FieldNotes.message,
            "sender": FieldNotes.sender,
            "options": "what is chosen, by the words of the poll; none takes the vote back",
        ]
    )
    /// The chat.
    public var chat: JID
    /// The message.
    public var message: MessageID
    /// Who wrote the message, without device; nil takes the one of that id.
    public var sender: JID?
    /// What is chosen, by the words of the poll; none, or nil, takes the vote back.
    public var options: [String]?

    /// Creates the command.
    public init(
        chat: JID,
        message: MessageID,
        sender: JID? = nil,
        options: [String]? = nil
    ) {
        self.chat = chat
        self.message = message
        self.sender = sender
        self.options = options
    }
}
