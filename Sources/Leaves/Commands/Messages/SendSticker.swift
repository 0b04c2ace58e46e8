import JSON
public import Model

/// Puts a sticker into the outbox; it is uploaded and goes out as soon as there is a connection.
public struct SendSticker: Command, NamesFiles, Hashable {
    /// The message as stored, in state ``DeliveryState/queued``.
    public typealias Reply = Message
    /// What the catalogue says of it.
    public static let about = About(
        "send-sticker",
        .message,
        "Send a sticker to a person or a group",
        notes: [
            "to": FileNotes.to,
            "path": "\(FileNotes.path); ffmpeg makes WebP of 512 pixels each way of other pictures",
            "id": FieldNotes.id,
            "key": FileNotes.key,
        ],
        examples: ["path": "/home/ada/martlet.webp"]
    )
    /// A person, by phone number or LID, or a group.
    public var to: JID
    /// The sticker.
    public var path: String
    /// The message's id on the wire; made when nil.
    public var id: MessageID?
    /// What stands for this request, so that it can be repeated when its answer was lost.
    public var key: String?

    /// Creates the command.
    public init(to: JID, path: String, id: MessageID? = nil, key: String? = nil) {
        self.to = to
        self.path = path
        self.id = id
        self.key = key
    }

    /// The sticker.
    public var filePaths: [String] { [path] }
}
