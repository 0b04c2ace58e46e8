public import Model

/// Gives an own text other words; what it said before is kept.
public struct EditMessage: Command, Hashable {
    /// Nothing comes back; that it was done is told by an event, once WhatsApp has it.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "edit-message",
        .message,
        "Change the words of an own text",
        notes: [
            "chat": FieldNotes.chat,
            "message": FieldNotes.message,
            "text": "the new words",
            "mentions":
                "whom the text names, by phone number or address; the text has @ and the part before the server",
        ]
    )
    /// How long after it was sent a text can be changed, in seconds.
    ///
    /// - Source: whatsmeow `send.go` (`EditWindow`).
    public static let window: Int64 = 1200
    /// The chat.
    public var chat: JID
    /// The message.
    public var message: MessageID
    /// The new words, ``SendText/longestText`` at most.
    public var text: String
    /// Whom the text names; nil for nobody.
    public var mentions: [JID]?

    /// Creates the command.
    public init(
        chat: JID,
        message: MessageID,
        text: String,
        mentions: [JID]? = nil
    ) {
        self.chat = chat
        self.message = message
        self.text = text
        self.mentions = mentions
    }
}
