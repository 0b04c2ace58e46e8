public import Model

/// Makes another link into a group; the one that there was leads nowhere from then on.
public struct ResetGroupLink: Command, Hashable {
    /// The new link.
    public typealias Reply = GroupLink
    /// What the catalogue says of it.
    public static let about = About(
        "reset-group-link",
        .group,
        "Make another link into a group; the old one leads nowhere",
        notes: ["jid": FieldNotes.group]
    )
    /// The group.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
