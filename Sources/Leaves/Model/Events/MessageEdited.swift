/// An author gave a message other words.
public struct MessageEdited: DatedEvent {
    /// Never changes.
    public static let name = "message.edited"
    /// About messages.
    public static let area = Area.message
    /// The message as it became by this edit.
    public var message: Message
    /// What it said before.
    public var previous: Message.Content
    /// When it was edited, server clock.
    public var time: Timestamp

    /// Creates the event from its parts.
    public init(message: Message, previous: Message.Content, time: Timestamp) {
        self.message = message
        self.previous = previous
        self.time = time
    }

    /// In order with what else happens in the chat.
    public var chatAddress: JID? { message.chat }
}
