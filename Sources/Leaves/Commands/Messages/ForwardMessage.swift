public import Model

/// Sends what a message says to another chat.
public struct ForwardMessage: Command, Hashable {
    /// The message as stored, in state ``DeliveryState/queued``.
    public typealias Reply = Message
    /// What the catalogue says of it.
    public static let about = About(
        "forward-message",
        .message,
        "Forward a message to another chat",
        notes: [
            "chat": FieldNotes.chat,
            "message": FieldNotes.message,
            "sender": FieldNotes.sender,
            "to": FieldNotes.to,
            "id": FieldNotes.id,
            "key": FieldNotes.key,
        ]
    )
    /// The chat.
    public var chat: JID
    /// The message.
    public var message: MessageID
    /// Who wrote the message, without device; nil takes the one of that id.
    public var sender: JID?
    /// A person, by phone number or LID, a group or a channel.
    public var to: JID
    /// The message's id on the wire; made when nil.
    public var id: MessageID?
    /// What stands for this request, so that it can be repeated when its answer was lost.
    public var key: String?

    /// Creates the command.
    public init(
        chat: JID,
        message: MessageID,
        sender: JID? = nil,
        to: JID,
        id: MessageID? = nil,
        key: String? = nil
    ) {
        self.chat = chat
        self.message = message
        self.sender = sender
        self.to = to
        self.id = id
        self.key = key
    }
}
