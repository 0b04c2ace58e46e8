public import Model

/// Says what this account is called in a group beside its name.
public struct SetMemberTag: Command, Hashable {
    /// Nothing comes back; that it was done is told by an event, once WhatsApp has it.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "set-member-tag",
        .group,
        "Set your tag in a group",
        notes: [
            "jid": FieldNotes.group,
            "tag": "the tag, 30 characters at most; empty takes it away",
        ]
    )
    /// The longest tag, in characters.
    public static let longestTag = 30
    /// The group.
    public var jid: JID
    /// The tag; empty takes it away.
    public var tag: String

    /// Creates the command.
    public init(
        jid: JID,
        tag: String
    ) {
        self.jid = jid
        self.tag = tag
    }
}
