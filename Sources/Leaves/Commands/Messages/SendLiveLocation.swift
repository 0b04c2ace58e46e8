public import Model

/// Says where this account is, as the beginning of telling it; nothing follows that moves it on.
public struct SendLiveLocation: Command, Hashable {
    /// The message as stored, in state ``DeliveryState/queued``.
    public typealias Reply = Message
    /// What the catalogue says of it.
    public static let about = About(
        "send-live-location",
        .message,
        "Send a live location",
        notes: [
            "to": FieldNotes.to,
            "latitude": "degrees north, -90 to 90",
            "longitude": "degrees east, -180 to 180",
            "accuracy": "how far off it may be, in metres",
            "caption": "words to go with it",
            "id": FieldNotes.id,
            "key": FieldNotes.key,
        ]
    )
    /// A person, by phone number or LID, a group or a channel.
    public var to: JID
    /// Degrees north, -90 to 90.
    public var latitude: Double
    /// Degrees east, -180 to 180.
    public var longitude: Double
    /// How far off it may be, in metres; nil when that is not known.
    public var accuracy: Int?
    /// Words to go with it; nil for none.
    public var caption: String?
    /// The message's id on the wire; made when nil.
    public var id: MessageID?
    /// What stands for this request, so that it can be repeated when its answer was lost.
    public var key: String?

    /// Creates the command.
    public init(
        to: JID,
        latitude: Double,
        longitude: Double,
        accuracy: Int? = nil,
        caption: String? = nil,
        id: MessageID? = nil,
        key: String? = nil
    ) {
        self.to = to
        self.latitude = latitude
        self.longitude = longitude
        self.accuracy = accuracy
        self.caption = caption
        self.id = id
        self.key = key
    }
}
