public import Model

/// Goes into a group by an invitation that somebody sent.
public struct AcceptGroupInvite: Command, Hashable {
    /// Where it led.
    public typealias Reply = JoinedGroup
    /// What the catalogue says of it.
    public static let about = About(
        "accept-group-invite",
        .group,
        "Join a group by an invitation in a message",
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
