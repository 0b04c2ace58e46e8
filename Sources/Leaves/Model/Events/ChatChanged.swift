/// A chat's row changed: name, unread count, order.
public struct ChatChanged: Event {
    /// Never changes.
    public static let name = "chat.changed"
    /// About chats.
    public static let area = Area.chat
    /// The row as it became.
    public var chat: Chat

    /// Takes the row.
    public init(_ chat: Chat) { self.chat = chat }

    /// In order with what else happens in the chat.
    public var chatAddress: JID? { chat.jid }
}
