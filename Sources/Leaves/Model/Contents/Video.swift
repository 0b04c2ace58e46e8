/// A video: an ordinary one, one that is shown like an animated picture, or a round one.
public struct VideoContent: MediaContent {
    /// How a video is shown.
    public enum Form: Sendable, NamedCase {
        /// With sound, when it is started.
        case video
        /// Without sound, over and over.
        case gif
        /// Round: a message to be looked at, from the camera.
        case round
    }

    /// Never changes.
    public static let kind = "video"
    /// The video itself.
    public var file: MediaFile
    /// How it is shown.
    public var form: Form
    /// What its sender wrote under it; nil for nothing.
    public var caption: String?
    /// How wide it is, in pixels; nil when its sender does not say.
    public var width: UInt32?
    /// How high it is, in pixels; nil when its sender does not say.
    public var height: UInt32?
    /// How long it is; nil when its sender does not say.
    public var seconds: UInt32?
    /// Whether it may be looked at once.
    public var isViewOnce: Bool

    /// Creates a video from its parts.
    public init(
        file: MediaFile,
        form: Form = .video,
        caption: String? = nil,
        width: UInt32? = nil,
        height: UInt32? = nil,
        seconds: UInt32? = nil,
        isViewOnce: Bool = false
    ) {
        self.file = file
        self.form = form
        self.caption = caption
        self.width = width
        self.height = height
        self.seconds = seconds
        self.isViewOnce = isViewOnce
    }

    /// What it is, and the caption.
    public var preview: String { Self.preview(name, caption) }
    /// The caption.
    public var words: String? { caption }

    private var name: String {
        if isViewOnce { return "View-once video" }
        return switch form {
        case .video: "Video"
        case .gif: "GIF"
        case .round: "Video message"
        }
    }
}
