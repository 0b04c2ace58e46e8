/// A line of the chat itself: somebody called, and what became of it.
public struct CallContent: MessageContent {
    /// Never changes.
    public static let kind = "call"
    /// Nobody wrote it.
    public static let isSystem = true
    /// Whether it was with video.
    public var isVideo: Bool
    /// What became of it; never ``CallState/ringing``, which is a ``RingingContent``.
    public var state: CallState

    /// Creates a line from its parts.
    public init(isVideo: Bool, state: CallState) {
        self.isVideo = isVideo
        self.state = state
    }

    /// What became of the call.
    public var preview: String {
        let call = isVideo ? "video call" : "voice call"
        return switch state {
        case .ringing: "Incoming \(call)"
        case .answered: "Answered \(call)"
        case .rejected: "Declined \(call)"
        case .missed: "Missed \(call)"
        case .ended: "Ended \(call)"
        }
    }
}
