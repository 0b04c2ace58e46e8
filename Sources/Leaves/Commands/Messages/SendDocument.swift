import JSON
public import Model

/// Puts a file into the outbox; it is uploaded and goes out as soon as there is a connection.
public struct SendDocument: Command, NamesFiles, Hashable {
    /// The message as stored, in state ``DeliveryState/queued``.
    public typealias Reply = Message
    /// What the catalogue says of it.
    public static let about = About(
        "send-document",
        .message,
        "Send a file of any kind to a person or a group",
        notes: [
            "to": FileNotes.to,
            "path": FileNotes.path,
            "name": "the name that it has there; without it, that of the file",
            "caption": FileNotes.caption,
            "mimeType": "what it is, such as application/pdf; without it, that is found out",
            "id": FieldNotes.id,
            "key": FileNotes.key,
        ],
        examples: [
            "path": "/home/ada/report.pdf", "mimeType": "application/pdf",
        ]
    )
    /// A person, by phone number or LID, or a group.
    public var to: JID
    /// The file.
    public var path: String
    /// The name that it has there; nil for that of the file.
    public var name: String?
    /// What stands under it; nil for nothing.
    public var caption: String?
    /// What it is; found out when nil.
    public var mimeType: String?
    /// The message's id on the wire; made when nil.
    public var id: MessageID?
    /// What stands for this request, so that it can be repeated when its answer was lost.
    public var key: String?

    /// Creates the command.
    public init(
        to: JID,
        path: String,
        name: String? = nil,
        caption: String? = nil,
        mimeType: String? = nil,
        id: MessageID? = nil,
        key: String? = nil
    ) {
        self.to = to
        self.path = path
        self.name = name
        self.caption = caption
        self.mimeType = mimeType
        self.id = id
        self.key = key
    }

    /// The file.
    public var filePaths: [String] { [path] }
}
