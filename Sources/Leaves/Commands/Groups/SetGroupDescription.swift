public import Model

/// Says what a group is about, or takes that away.
public struct SetGroupDescription: Command, Hashable {
    /// The group as it is now.
    public typealias Reply = Group
    /// What the catalogue says of it.
    public static let about = About(
        "set-group-description",
        .group,
        "Say what a group is about",
        notes: [
            "jid": FieldNotes.group,
            "text": "the words, 2,048 characters at most; empty to take the description away",
        ]
    )
    /// The group.
    public var jid: JID
    /// The words, 2,048 characters at most; empty to take the description away.
    public var text: String

    /// Creates the command.
    public init(jid: JID, text: String) {
        self.jid = jid
        self.text = text
    }
}
