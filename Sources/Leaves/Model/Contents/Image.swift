/// A picture.
public struct ImageContent: MediaContent {
    /// Never changes.
    public static let kind = "image"
    /// The picture itself.
    public var file: MediaFile
    /// What its sender wrote under it; nil for nothing.
    public var caption: String?
    /// How wide it is, in pixels; nil when its sender does not say.
    public var width: UInt32?
    /// How high it is, in pixels; nil when its sender does not say.
    public var height: UInt32?
    /// Whether it may be looked at once.
    public var isViewOnce: Bool

    /// Creates a picture from its parts.
    public init(
        file: MediaFile,
        caption: String? = nil,
        width: UInt32? = nil,
        height: UInt32? = nil,
        isViewOnce: Bool = false
    ) {
        self.file = file
        self.caption = caption
        self.width = width
        self.height = height
        self.isViewOnce = isViewOnce
    }

    /// That it is a photo, and the caption.
    public var preview: String {
        Self.preview(isViewOnce ? "View-once photo" : "Photo", caption)
    }
    /// The caption.
    public var words: String? { caption }
}
