/// Something of this account's own failed for good: a message, or what changes one, such as a reaction.
public struct SendingFailed: Event {
    /// Never changes.
    public static let name = "message.failed"
    /// About messages.
    public static let area = Area.message
    /// Its id on the wire.
    public var id: MessageID
    /// Its chat.
    public var chat: JID
    /// Why, for people.
    public var reason: String

    /// Creates the event from its parts.
    public init(id: MessageID, chat: JID, reason: String) {
        self.id = id
        self.chat = chat
        self.reason = reason
    }

    /// In order with what else happens in the chat.
    public var chatAddress: JID? { chat }
}
