import JSON
public import Model

/// Sends cards of one or several people.
public struct SendContacts: Command, Hashable {
    /// The message as stored, in state ``DeliveryState/queued``.
    public typealias Reply = Message
    /// What the catalogue says of it.
    public static let about = About(
        "send-contacts",
        .message,
        "Send contact cards",
        notes: [
            "to": FieldNotes.to,
            "contacts":
                "whom, as a JSON object each: {\"name\": \"Ada\", \"number\": \"15550001111\"}, or a vcard",
            "id": FieldNotes.id,
            "key": FieldNotes.key,
        ],
        examples: [
            "contacts": [["name": "Ada", "number": "15550001111"]]
        ]
    )
    /// The most cards of one message.
    public static let most = 257
    /// A person, by phone number or LID, a group or a channel.
    public var to: JID
    /// Whom.
    public var contacts: [Contact]
    /// The message's id on the wire; made when nil.
    public var id: MessageID?
    /// What stands for this request, so that it can be repeated when its answer was lost.
    public var key: String?

    /// Creates the command.
    public init(
        to: JID,
        contacts: [Contact],
        id: MessageID? = nil,
        key: String? = nil
    ) {
        self.to = to
        self.contacts = contacts
        self.id = id
        self.key = key
    }

    /// Somebody as a card: by number, or by a card that is there.
    public struct Contact: Hashable, Sendable, Codable {
        /// The name to show.
        public var name: String
        /// The phone number with country code; nil when there is a card.
        public var number: String?
        /// The card itself, a vCard 3.0; made of name and number when nil.
        public var vcard: String?

        /// Creates one from its parts.
        public init(name: String, number: String? = nil, vcard: String? = nil) {
            self.name = name
            self.number = number
            self.vcard = vcard
        }
    }
}
