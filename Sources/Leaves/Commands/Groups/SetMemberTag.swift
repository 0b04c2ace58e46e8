public import Model

/// Says what this account is called in a group beside its name.
public struct SetMemberTag: Command, Hashable {
    /// Nothing comes back; that it was done is told by an event, once WhatsApp has it.
    public typealias Reply = Done
    /// Never changes.
    public static let name = "set-member-tag"
    /// About groups.
    public static let area = Area.group
    /// The longest tag, in characters.
    public static let longestTag = 30
    /// For help.
    public static let summary = "Set your tag in a group"
    /// For help.
    public static let notes = [
        "jid": FieldNotes.group,
        "tag": "the tag, 30 characters at most; empty takes it away",
    ]
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
