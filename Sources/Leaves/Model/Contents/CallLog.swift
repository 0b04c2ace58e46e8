/// A call that there was.
public struct CallLogContent: MessageContent {
    /// Never changes.
    public static let kind = "callLog"

    /// How a call went.
    public enum Outcome: Sendable, NamedCase {
        /// They talked.
        case connected
        /// Nobody took it.
        case missed
        /// It could not be set up.
        case failed
        /// It was turned down.
        case rejected
        /// It was taken on another device.
        case acceptedElsewhere
        /// It goes on.
        case ongoing
        /// The phone did not ring.
        case silenced
    }

    /// How it went.
    public var outcome: Outcome
    /// Whether it was with pictures.
    public var isVideo: Bool
    /// How long, in seconds; nil when it does not say.
    public var seconds: Int?

    /// Creates one from its parts.
    public init(outcome: Outcome, isVideo: Bool = false, seconds: Int? = nil) {
        self.outcome = outcome
        self.isVideo = isVideo
        self.seconds = seconds
    }

    /// What kind of call, and how it went.
    public var preview: String {
        let call = isVideo ? "video call" : "voice call"
        return switch outcome {
        case .connected: isVideo ? "Video call" : "Voice call"
        case .missed: "Missed \(call)"
        case .failed: "Failed \(call)"
        case .rejected: "Declined \(call)"
        case .acceptedElsewhere: "Answered \(call) on another device"
        case .ongoing: "Ongoing \(call)"
        case .silenced: "Silenced \(call)"
        }
    }
}
