/// What a stored message says changed: its text arrived late, it was edited, something was put under it.
public struct MessageChanged: Event {
    /// Never changes.
    public static let name = "message.changed"
    /// About messages.
    public static let area = Area.message
    /// The message as it became.
    public var message: Message

    /// Takes the message.
    public init(_ message: Message) { self.message = message }

    /// In order with what else happens in the chat.
    public var chatAddress: JID? { message.chat }
}
