/// Somebody said whether they come to an event.
public struct EventAnswered: DatedEvent {
    /// Never changes.
    public static let name = "message.response"
    /// About messages.
    public static let area = Area.message
    /// The chat.
    public var chat: JID
    /// The message.
    public var message: MessageID
    /// Who wrote the message.
    public var author: JID
    /// Who said so.
    public var person: JID
    /// What they say.
    public var response: EventResponse.Kind
    /// How many they bring.
    public var guests: Int
    /// Whether this account did it, on any of its devices.
    public var isFromMe: Bool
    /// When, server clock.
    public var time: Timestamp

    /// Creates the event from its parts.
    public init(
        chat: JID,
        message: MessageID,
        author: JID,
        person: JID,
        response: EventResponse.Kind,
        guests: Int,
        isFromMe: Bool,
        time: Timestamp
    ) {
        self.chat = chat
        self.message = message
        self.author = author
        self.person = person
        self.response = response
        self.guests = guests
        self.isFromMe = isFromMe
        self.time = time
    }

    /// In order with what else happens in the chat.
    public var chatAddress: JID? { chat }
}
