import JSON
public import Model

/// Puts a picture into the outbox; it is uploaded and goes out as soon as there is a connection.
public struct SendImage: Command, NamesFiles, Hashable {
    /// The message as stored, in state ``DeliveryState/queued``.
    public typealias Reply = Message
    /// What the catalogue says of it.
    public static let about = About(
        "send-image",
        .message,
        "Send a picture to a person or a group",
        notes: [
            "to": FileNotes.to,
            "path": "\(FileNotes.path); JPEG, PNG, WebP or HEIC",
            "caption": FileNotes.caption,
            "viewOnce": FileNotes.viewOnce,
            "id": FieldNotes.id,
            "key": FileNotes.key,
        ],
        examples: ["path": FileNotes.example]
    )
    /// A person, by phone number or LID, or a group.
    public var to: JID
    /// The picture.
    public var path: String
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
        caption: String? = nil,
        viewOnce: Bool? = nil,
        id: MessageID? = nil,
        key: String? = nil
    ) {
        self.to = to
        self.path = path
        self.caption = caption
        self.viewOnce = viewOnce
        self.id = id
        self.key = key
    }

    /// The picture.
    public var filePaths: [String] { [path] }
}
