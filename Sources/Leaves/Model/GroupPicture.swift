/// The picture of a group, and where it is to be had.
public struct GroupPicture: Hashable, Sendable, Codable {
    /// Which one it is: another picture has another id.
    public var id: String
    /// Where it is to be had, as a JPEG file.
    public var url: String
    /// Whether it is the small one of 96 pixels; otherwise up to 640.
    public var isPreview: Bool

    /// Creates one from its parts.
    public init(id: String, url: String, isPreview: Bool) {
        self.id = id
        self.url = url
        self.isPreview = isPreview
    }
}
