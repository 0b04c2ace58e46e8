public import Model

/// Chooses in a poll, in place of what was chosen before.
public struct SendVote: Command, Hashable {
    /// Nothing comes back; that it was done is told by an event, once WhatsApp has it.
    public typealias Reply = Done
    /// Never changes.
    public static let name = "send-vote"
    /// About messages.
    public static let area = Area.message
    /// For help.
    public static let summary = "Vote in a poll"
    /// For help.
    public static let notes = [
        "chat": FieldNotes.chat,
        "message": FieldNotes.message,
        "sender": FieldNotes.sender,
        "options": "what is chosen, by the words of the poll; none takes the vote back",
    ]
    /// The chat.
    public var chat: JID
    /// The message.
    public var message: MessageID
    /// Who wrote the message, without device; nil takes the one of that id.
    public var sender: JID?
    /// What is chosen, by the words of the poll; none takes the vote back.
    public var options: [String]

    /// Creates the command.
    public init(
        chat: JID,
        message: MessageID,
        sender: JID? = nil,
        options: [String]
    ) {
        self.chat = chat
        self.message = message
        self.sender = sender
        self.options = options
    }
}
