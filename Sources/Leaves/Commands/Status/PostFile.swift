import JSON
public import Model

/// Posts a picture, a video or a voice message as a status for a day; it is uploaded and goes out as soon as there is
/// a connection.
public struct PostFile: Command, NamesFiles, Hashable {
    /// The post as stored, in state ``DeliveryState/queued``; delete-message takes it back.
    public typealias Reply = Message
    /// What the catalogue says of it.
    public static let about = About(
        "post-file",
        .status,
        "Post a picture, a video or a voice message as a status",
        notes: [
            "path": FileNotes.path,
            "caption": FileNotes.caption,
            "viewers": FieldNotes.viewers,
            "id": "the post's id on the wire; without it, one is made",
            "key": FileNotes.key,
        ],
        examples: ["path": FileNotes.example]
    )
    /// The file.
    public var path: String
    /// What stands under it; nil for nothing.
    public var caption: String?
    /// Who alone sees it; nil is those whom the privacy settings name.
    public var viewers: [JID]?
    /// The post's id on the wire; made when nil.
    public var id: MessageID?
    /// What stands for this request, so that it can be repeated when its answer was lost.
    public var key: String?

    /// Creates the command.
    public init(
        path: String,
        caption: String? = nil,
        viewers: [JID]? = nil,
        id: MessageID? = nil,
        key: String? = nil
    ) {
        self.path = path
        self.caption = caption
        self.viewers = viewers
        self.id = id
        self.key = key
    }

    /// The file.
    public var filePaths: [String] { [path] }
}
