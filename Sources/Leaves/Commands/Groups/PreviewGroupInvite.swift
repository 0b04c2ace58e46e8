public import Model

/// Says which group an invitation leads into, without going in.
public struct PreviewGroupInvite: Command, Hashable {
    /// The group, with some of its members.
    public typealias Reply = Group
    /// Never changes.
    public static let name = "preview-group-invite"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "Show the group that an invitation leads into"
    /// For help.
    public static let notes = [
        "chat": FieldNotes.chat,
        "message": FieldNotes.message,
        "sender": FieldNotes.sender,
    ]
    /// It only reads.
    public static let changes = false
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
