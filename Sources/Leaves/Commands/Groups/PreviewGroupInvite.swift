public import Model

/// Says which group an invitation leads into, without going in.
public struct PreviewGroupInvite: Command, Hashable {
    /// The group, with some of its members.
    public typealias Reply = Group
    /// What the catalogue says of it.
    public static let about = About(
        "preview-group-invite",
        .group,
        "Show the group that an invitation leads into",
        notes: [
            "chat": FieldNotes.chat,
            "message": FieldNotes.message,
            "sender": FieldNotes.sender,
        ],
        changes: false
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
