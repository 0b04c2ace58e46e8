/// A place on the map.
public struct LocationContent: MessageContent {
    /// Never changes.
    public static let kind = "location"
    /// Degrees north, -90 to 90.
    public var latitude: Double
    /// Degrees east, -180 to 180.
    public var longitude: Double
    /// The place's name; nil for a bare point.
    public var name: String?
    /// Its address; nil for a bare point.
    public var address: String?

    /// Creates a place from its parts.
    public init(latitude: Double, longitude: Double, name: String? = nil, address: String? = nil) {
        self.latitude = latitude
        self.longitude = longitude
        self.name = name
        self.address = address
    }

    /// The name, else that it is a place.
    public var preview: String { name.map { "Location: \($0)" } ?? "Location" }
    /// Name and address.
    public var words: String? {
        let parts = [name, address].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
