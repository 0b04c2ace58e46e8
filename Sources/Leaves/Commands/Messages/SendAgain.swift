public import Model

/// Sends a text that failed once more, as a new message; the failed one goes when the new one is stored.
public struct SendAgain: Command, Hashable {
    /// The new message as stored, in state ``DeliveryState/queued``.
    public typealias Reply = Message
    /// What the catalogue says of it.
    public static let about = About(
        "send-again",
        .message,
        "Send a text that failed once more",
        notes: [
            "id": "the failed message's id",
            "chat": "the chat's address; without it, the newest own message of this id",
        ]
    )
    /// The message; one that did not fail is refused.
    public var id: MessageID
    /// The chat; nil takes the newest own message of this id.
    public var chat: JID?

    /// Creates the command.
    public init(id: MessageID, chat: JID? = nil) {
        self.id = id
        self.chat = chat
    }
}
