public import Model

/// Says whether this account comes to an event.
public struct AnswerEvent: Command, Hashable {
    /// Nothing comes back; that it was done is told by an event, once WhatsApp has it.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "answer-event",
        .message,
        "Say whether you come to an event",
        notes: [
            "chat": FieldNotes.chat,
            "message": FieldNotes.message,
            "sender": FieldNotes.sender,
            "response": "going, notGoing or maybe",
            "guests": "how many others you bring",
        ]
    )
    /// The chat.
    public var chat: JID
    /// The message.
    public var message: MessageID
    /// Who wrote the message, without device; nil takes the one of that id.
    public var sender: JID?
    /// What is said.
    public var response: EventResponse.Kind
    /// How many others come along; nil is none.
    public var guests: Int?

    /// Creates the command.
    public init(
        chat: JID,
        message: MessageID,
        sender: JID? = nil,
        response: EventResponse.Kind,
        guests: Int? = nil
    ) {
        self.chat = chat
        self.message = message
        self.sender = sender
        self.response = response
        self.guests = guests
    }
}
