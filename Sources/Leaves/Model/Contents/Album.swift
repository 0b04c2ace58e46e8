/// Says that pictures and videos follow, each as a message of its own, that belong together.
public struct AlbumContent: MessageContent {
    /// Never changes.
    public static let kind = "album"
    /// How many pictures follow.
    public var images: UInt32
    /// How many videos follow.
    public var videos: UInt32

    /// Takes how many follow.
    public init(images: UInt32, videos: UInt32) {
        self.images = images
        self.videos = videos
    }

    /// What it holds.
    public var preview: String {
        let parts = [Self.count(images, "photo"), Self.count(videos, "video")].compactMap(\.self)
        return parts.isEmpty ? "Album" : "Album: \(parts.joined(separator: ", "))"
    }

    private static func count(_ count: UInt32, _ name: String) -> String? {
        count == 0 ? nil : count == 1 ? "1 \(name)" : "\(count) \(name)s"
    }
}
