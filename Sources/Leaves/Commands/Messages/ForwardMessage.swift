public import Model

/// Sends what a message says to another chat.
public struct ForwardMessage: Command, Hashable {
    /// The message as stored, in state ``DeliveryState/queued``.
    public typealias Reply = Message
    /// Never changes.
    public static let name = "forward-message"
    /// About messages.
    public static let area = Area.message
    /// For help.
    public static let summary = "Forward a message to another chat"
    /// For help.
    public static let notes = [
        "chat": "the chat's address",
        "message": "the message's id",
        "sender": "who wrote the message; needed only where two people chose one id",
        "to": "a phone number with country code, or an address",
        "id": "the message's id on the wire; without it, one is made",
        "key": "any text that stands for this request; the same again sends nothing",
    ]
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
