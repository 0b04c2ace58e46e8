public import Model

/// Marks everything in a chat up to a message as read, here and (by receipts) at its senders.
public struct MarkRead: Command, Hashable {
    /// Nothing comes back.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "mark-read",
        .chat,
        "Mark a chat as read up to a message",
        notes: [
            "chat": FieldNotes.chat,
            "through": "the row of the newest message that was seen",
        ]
    )
    /// The chat.
    public var chat: JID
    /// The newest message that was seen, by ``Message/row``.
    public var through: Int64

    /// Creates the command.
    public init(chat: JID, through: Int64) {
        self.chat = chat
        self.through = through
    }
}
