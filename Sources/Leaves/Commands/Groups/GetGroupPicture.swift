public import Model

/// Asks where the picture of a group or a community is to be had.
public struct GetGroupPicture: Command, Hashable {
    /// The picture.
    public typealias Reply = GroupPicture
    /// What the catalogue says of it.
    public static let about = About(
        "get-group-picture",
        .group,
        "Show where the picture of a group is to be had",
        notes: [
            "jid": FieldNotes.group,
            "isPreview": "whether the small one of 96 pixels is meant; else up to 640",
        ],
        changes: false
    )
    /// The group.
    public var jid: JID
    /// Whether the small one is meant.
    public var isPreview: Bool?

    /// Creates the command.
    public init(jid: JID, isPreview: Bool? = nil) {
        self.jid = jid
        self.isPreview = isPreview
    }
}
