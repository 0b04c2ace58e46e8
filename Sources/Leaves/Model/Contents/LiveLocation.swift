/// Where somebody was when they began to share where they are.
public struct LiveLocationContent: MessageContent {
    /// Never changes.
    public static let kind = "liveLocation"
    /// Degrees north, -90 to 90.
    public var latitude: Double
    /// Degrees east, -180 to 180.
    public var longitude: Double
    /// How far off it may be, in metres; nil when it does not say.
    public var accuracy: Int?
    /// The sender's own words; nil when there are none.
    public var caption: String?

    /// Creates a place from its parts.
    public init(latitude: Double, longitude: Double, accuracy: Int? = nil, caption: String? = nil) {
        self.latitude = latitude
        self.longitude = longitude
        self.accuracy = accuracy
        self.caption = caption
    }

    /// The sender's words, else that it is a place.
    public var preview: String { caption.map { "Live location: \($0)" } ?? "Live location" }
    /// The sender's words.
    public var words: String? { caption }
}
