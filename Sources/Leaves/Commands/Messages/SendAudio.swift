import JSON
public import Model

/// Puts a sound into the outbox; it is uploaded and goes out as soon as there is a connection.
public struct SendAudio: Command, NamesFiles, Hashable {
    /// The message as stored, in state ``DeliveryState/queued``.
    public typealias Reply = Message
    /// What the catalogue says of it.
    public static let about = About(
        "send-audio",
        .message,
        "Send music or a voice message to a person or a group",
        notes: [
            "to": FileNotes.to,
            "path": FileNotes.path,
            "voice": "whether it is a voice message; ffmpeg makes one of what is not Opus in Ogg",
            "viewOnce": "whether it may be listened to once",
            "id": FieldNotes.id,
            "key": FileNotes.key,
        ],
        examples: ["path": "/home/ada/song.mp3"]
    )
    /// A person, by phone number or LID, or a group.
    public var to: JID
    /// The sound.
    public var path: String
    /// Whether it is a voice message; nil is no.
    public var voice: Bool?
    /// Whether it may be listened to once; nil is no.
    public var viewOnce: Bool?
    /// The message's id on the wire; made when nil.
    public var id: MessageID?
    /// What stands for this request, so that it can be repeated when its answer was lost.
    public var key: String?

    /// Creates the command.
    public init(
        to: JID,
        path: String,
        voice: Bool? = nil,
        viewOnce: Bool? = nil,
        id: MessageID? = nil,
        key: String? = nil
    ) {
        self.to = to
        self.path = path
        self.voice = voice
        self.viewOnce = viewOnce
        self.id = id
        self.key = key
    }

    /// The sound.
    public var filePaths: [String] { [path] }
}
