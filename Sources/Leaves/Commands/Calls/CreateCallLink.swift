public import Model

/// Makes a link by which people come into a call; martlet itself cannot.
public struct CreateCallLink: Command, Hashable {
    /// The link.
    public typealias Reply = CallLink
    /// What the catalogue says of it.
    public static let about = About(
        "create-call-link",
        .call,
        "Make a link by which people come into a call",
        notes: [
            "isVideo": "whether it is with video",
            "start": "when the call is meant to begin, milliseconds since 1970",
        ]
    )
    /// Whether it is with video.
    public var isVideo: Bool
    /// When the call is meant to begin.
    public var start: Timestamp?

    /// Creates the command.
    public init(isVideo: Bool, start: Timestamp? = nil) {
        self.isVideo = isVideo
        self.start = start
    }
}
