/// A message was stored for the first time, received or own.
public struct MessageAdded: Event {
    /// Never changes.
    public static let name = "message.added"
    /// About messages.
    public static let area = Area.message
    /// The message as it was stored then.
    public var message: Message

    /// Takes the message.
    public init(_ message: Message) { self.message = message }

    /// In order with what else happens in the chat.
    public var chatAddress: JID? { message.chat }
}
