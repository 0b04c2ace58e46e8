/// A line of the chat itself: somebody calls; a ``CallContent`` takes its place.
public struct RingingContent: MessageContent {
    /// Never changes.
    public static let kind = "ringing"
    /// Nobody wrote it.
    public static let isSystem = true
    /// What becomes of the call is yet to come.
    public static let isPlaceholder = true
    /// Whether it is with video.
    public var isVideo: Bool

    /// Creates a line.
    public init(isVideo: Bool) { self.isVideo = isVideo }

    /// That it rings.
    public var preview: String { CallContent(isVideo: isVideo, state: .ringing).preview }
}
