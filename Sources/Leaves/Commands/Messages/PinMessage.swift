public import Model

/// Pins a message in its chat for a while, or takes the pin away.
public struct PinMessage: Command, Hashable {
    /// Nothing comes back; that it was done is told by an event, once WhatsApp has it.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "pin-message",
        .message,
        "Pin a message in its chat, or unpin it",
        notes: [
            "chat": FieldNotes.chat,
            "message": FieldNotes.message,
            "sender": FieldNotes.sender,
            "seconds":
                "for how long: 86400, 604800 or 2592000, a day, a week, 30 days; 0 takes the pin away",
        ]
    )
    /// What WhatsApp offers, in seconds: not at all, a day, a week, 30 days.
    public static let times = [0, 86_400, 604_800, 2_592_000]
    /// The chat.
    public var chat: JID
    /// The message.
    public var message: MessageID
    /// Who wrote the message, without device; nil takes the one of that id.
    public var sender: JID?
    /// One of ``times``.
    public var seconds: Int

    /// Creates the command.
    public init(
        chat: JID,
        message: MessageID,
        sender: JID? = nil,
        seconds: Int
    ) {
        self.chat = chat
        self.message = message
        self.sender = sender
        self.seconds = seconds
    }
}
