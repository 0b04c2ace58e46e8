import JSON
public import Model

/// Puts a video into the outbox; it is uploaded and goes out as soon as there is a connection.
public struct SendVideo: Command, NamesFiles, Hashable {
    /// The message as stored, in state ``DeliveryState/queued``.
    public typealias Reply = Message
    /// What the catalogue says of it.
    public static let about = About(
        "send-video",
        .message,
        "Send a video, GIF or video note to a person or a group",
        notes: [
            "to": FileNotes.to,
            "path": "\(FileNotes.path); phones play MP4",
            "form": "video (the usual), gif (without sound, over and over) or round (a video note)",
            "caption": FileNotes.caption,
            "viewOnce": FileNotes.viewOnce,
            "id": FieldNotes.id,
            "key": FileNotes.key,
        ],
        examples: ["path": "/home/ada/waves.mp4"]
    )
    /// A person, by phone number or LID, or a group.
    public var to: JID
    /// The video.
    public var path: String
    /// How it is shown; nil is an ordinary video.
    public var form: VideoContent.Form?
    /// What stands under it; nil for nothing.
    public var caption: String?
    /// Whether it may be looked at once; nil is no.
    public var viewOnce: Bool?
    /// The message's id on the wire; made when nil.
    public var id: MessageID?
    /// What stands for this request, so that it can be repeated when its answer was lost.
    public var key: String?

    /// Creates the command.
    public init(
        to: JID,
        path: String,
        form: VideoContent.Form? = nil,
        caption: String? = nil,
        viewOnce: Bool? = nil,
        id: MessageID? = nil,
        key: String? = nil
    ) {
        self.to = to
        self.path = path
        self.form = form
        self.caption = caption
        self.viewOnce = viewOnce
        self.id = id
        self.key = key
    }

    /// The video.
    public var filePaths: [String] { [path] }
}
