import JSON
public import Model

/// Puts several pictures and videos into the outbox that are shown together.
public struct SendAlbum: Command, NamesFiles, Hashable {
    /// The messages as stored: the album's own first, then one for each file.
    public typealias Reply = [Message]
    /// What the catalogue says of it.
    public static let about = About(
        "send-album",
        .message,
        "Send pictures and videos as an album to a person or a group",
        notes: [
            "to": FileNotes.to,
            "paths": "the whole paths of 2 to 30 pictures and videos",
            "caption": "what stands under the first",
        ],
        examples: [
            "paths": ["/home/ada/martlet.jpg", "/home/ada/waves.mp4"]
        ]
    )
    /// How many files an album has.
    public static let sizes = 2...30
    /// A person, by phone number or LID, or a group.
    public var to: JID
    /// Pictures and videos.
    public var paths: [String]
    /// What stands under the first; nil for nothing.
    public var caption: String?

    /// Creates the command.
    public init(to: JID, paths: [String], caption: String? = nil) {
        self.to = to
        self.paths = paths
        self.caption = caption
    }

    /// All of them.
    public var filePaths: [String] { paths }
}
