import JSON
public import Model

/// Downloads the file of a message, unless it is there already; nothing that its sender did not send comes out.
public struct DownloadMedia: Command, NamesFiles, Hashable {
    /// The file.
    public typealias Reply = DownloadedMedia
    /// What the catalogue says of it.
    public static let about = About(
        "download-media",
        .message,
        "Download the file of a message",
        notes: [
            "chat": FieldNotes.chat,
            "id": FieldNotes.message,
            "sender": "who wrote it; needed only where two people chose one id",
            "path":
                "where to write it, the whole path from / on, where nothing is yet; without it, it "
                + "stays in the account's own folder, for as long as there is room",
        ],
        examples: ["path": FileNotes.example]
    )
    /// The chat.
    public var chat: JID
    /// The message.
    public var id: MessageID
    /// Who wrote it; nil takes the own one, else the one that there is.
    public var sender: JID?
    /// Where to write it; nil leaves it in the account's own folder.
    public var path: String?

    /// Creates the command.
    public init(chat: JID, id: MessageID, sender: JID? = nil, path: String? = nil) {
        self.chat = chat
        self.id = id
        self.sender = sender
        self.path = path
    }

    /// Where it is written.
    public var filePaths: [String] { path.map { [$0] } ?? [] }
}

/// A file that was downloaded.
public struct DownloadedMedia: Hashable, Sendable, Codable {
    /// Where it is.
    public var path: String
    /// What it is, and how large.
    public var file: MediaFile

    /// Creates it from its parts.
    public init(path: String, file: MediaFile) {
        self.path = path
        self.file = file
    }
}
