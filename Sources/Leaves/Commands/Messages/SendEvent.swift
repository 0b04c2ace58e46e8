public import Model

/// Invites people to something that takes place.
public struct SendEvent: Command, Hashable {
    /// The message as stored, in state ``DeliveryState/queued``.
    public typealias Reply = Message
    /// What the catalogue says of it.
    public static let about = About(
        "send-event",
        .message,
        "Send an event",
        notes: [
            "to": FieldNotes.to,
            "name": "what it is called",
            "begins": "when it begins, milliseconds since 1970",
            "ends": "when it ends, milliseconds since 1970",
            "about": "what it is about",
            "place": "where it is, in words",
            "link": "a link to take part from afar",
            "allowsGuests": "whether people may bring others",
            "id": FieldNotes.id,
            "key": FieldNotes.key,
        ]
    )
    /// A person, by phone number or LID, a group or a channel.
    public var to: JID
    /// What it is called.
    public var name: String
    /// When it begins, server clock.
    public var begins: Timestamp
    /// When it ends, server clock; nil when that is open.
    public var ends: Timestamp?
    /// What it is about; nil for nothing.
    public var about: String?
    /// Where it is; nil for nowhere.
    public var place: String?
    /// A link to take part from afar; nil for none.
    public var link: String?
    /// Whether people may bring others; nil is that they may not.
    public var allowsGuests: Bool?
    /// The message's id on the wire; made when nil.
    public var id: MessageID?
    /// What stands for this request, so that it can be repeated when its answer was lost.
    public var key: String?

    /// Creates the command.
    public init(
        to: JID,
        name: String,
        begins: Timestamp,
        ends: Timestamp? = nil,
        about: String? = nil,
        place: String? = nil,
        link: String? = nil,
        allowsGuests: Bool? = nil,
        id: MessageID? = nil,
        key: String? = nil
    ) {
        self.to = to
        self.name = name
        self.begins = begins
        self.ends = ends
        self.about = about
        self.place = place
        self.link = link
        self.allowsGuests = allowsGuests
        self.id = id
        self.key = key
    }
}
