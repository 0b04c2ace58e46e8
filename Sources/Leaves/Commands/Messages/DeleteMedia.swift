public import Model

/// Deletes what is kept here of a message's file; the message stays, and its file can be downloaded again for as long
/// as the server or the phone has it.
public struct DeleteMedia: Command, Hashable {
    /// Nothing comes back.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "delete-media",
        .message,
        "Delete what is kept here of a message's file",
        notes: [
            "chat": FieldNotes.chat,
            "id": FieldNotes.message,
            "sender": "who wrote it; needed only where two people chose one id",
        ]
    )
    /// The chat.
    public var chat: JID
    /// The message.
    public var id: MessageID
    /// Who wrote it; nil takes the own one, else the one that there is.
    public var sender: JID?

    /// Creates the command.
    public init(chat: JID, id: MessageID, sender: JID? = nil) {
        self.chat = chat
        self.id = id
        self.sender = sender
    }
}
