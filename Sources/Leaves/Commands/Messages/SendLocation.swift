public import Model

/// Sends a place on the map.
public struct SendLocation: Command, Hashable {
    /// The message as stored, in state ``DeliveryState/queued``.
    public typealias Reply = Message
    /// What the catalogue says of it.
    public static let about = About(
        "send-location",
        .message,
        "Send a location",
        notes: [
            "to": FieldNotes.to,
            "latitude": "degrees north, -90 to 90",
            "longitude": "degrees east, -180 to 180",
            "name": "the place's name",
            "address": "the place's address",
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
    /// The place's name; nil for a bare point.
    public var name: String?
    /// The place's address; nil for a bare point.
    public var address: String?
    /// The message's id on the wire; made when nil.
    public var id: MessageID?
    /// What stands for this request, so that it can be repeated when its answer was lost.
    public var key: String?

    /// Creates the command.
    public init(
        to: JID,
        latitude: Double,
        longitude: Double,
        name: String? = nil,
        address: String? = nil,
        id: MessageID? = nil,
        key: String? = nil
    ) {
        self.to = to
        self.latitude = latitude
        self.longitude = longitude
        self.name = name
        self.address = address
        self.id = id
        self.key = key
    }
}
