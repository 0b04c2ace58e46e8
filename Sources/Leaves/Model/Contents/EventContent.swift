/// Something that people meet for: an event, to which they say whether they come.
public struct EventContent: MessageContent {
    /// Never changes.
    public static let kind = "event"
    /// What it is called; outside text as it came, not yet cleaned.
    public var name: String
    /// What it is about; nil when it does not say.
    public var about: String?
    /// Where it is; nil when it does not say.
    public var place: LocationContent?
    /// A link to take part from afar; nil when there is none.
    public var link: String?
    /// When it begins, server clock; nil when it does not say.
    public var begins: Timestamp?
    /// When it ends, server clock; nil when it does not say.
    public var ends: Timestamp?
    /// Whether it does not take place.
    public var isCanceled: Bool
    /// Whether people may bring others.
    public var allowsGuests: Bool

    /// Creates an event from its parts.
    public init(
        name: String,
        about: String? = nil,
        place: LocationContent? = nil,
        link: String? = nil,
        begins: Timestamp? = nil,
        ends: Timestamp? = nil,
        isCanceled: Bool = false,
        allowsGuests: Bool = false
    ) {
        self.name = name
        self.about = about
        self.place = place
        self.link = link
        self.begins = begins
        self.ends = ends
        self.isCanceled = isCanceled
        self.allowsGuests = allowsGuests
    }

    /// Its name.
    public var preview: String { "\(isCanceled ? "Cancelled event" : "Event"): \(name)" }
    /// Name, description and place.
    public var words: String? {
        [name, about, place?.words].compactMap(\.self).joined(separator: " ")
    }
}
