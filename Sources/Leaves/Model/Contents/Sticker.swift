/// A sticker.
public struct StickerContent: MediaContent {
    /// Never changes.
    public static let kind = "sticker"
    /// The sticker itself.
    public var file: MediaFile
    /// How wide it is, in pixels; nil when its sender does not say.
    public var width: UInt32?
    /// How high it is, in pixels; nil when its sender does not say.
    public var height: UInt32?
    /// Whether it moves.
    public var isAnimated: Bool

    /// Creates a sticker from its parts.
    public init(
        file: MediaFile,
        width: UInt32? = nil,
        height: UInt32? = nil,
        isAnimated: Bool = false
    ) {
        self.file = file
        self.width = width
        self.height = height
        self.isAnimated = isAnimated
    }

    /// That it is a sticker.
    public var preview: String { "Sticker" }
}
