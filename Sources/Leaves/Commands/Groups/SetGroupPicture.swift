import JSON
public import Model

/// Gives a group or a community a picture.
public struct SetGroupPicture: Command, NamesFiles, Hashable {
    /// There is nothing to say.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "set-group-picture",
        .group,
        "Give a group a picture",
        notes: [
            "jid": FieldNotes.group,
            "path":
                "the whole path of a JPEG file, from / on; 1 MiB at most, square; 640 by 640 is "
                + "enough",
        ],
        examples: ["path": FileNotes.example]
    )
    /// The largest file, in bytes.
    public static let largest = 1 << 20
    /// The group.
    public var jid: JID
    /// The JPEG file; square, 640 pixels are as good as any.
    public var path: String

    /// Creates the command.
    public init(jid: JID, path: String) {
        self.jid = jid
        self.path = path
    }

    /// The picture.
    public var filePaths: [String] { [path] }
}
