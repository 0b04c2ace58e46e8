public import Model

/// Makes another link into a group; the one that there was leads nowhere from then on.
public struct ResetGroupLink: Command, Hashable {
    /// The new link.
    public typealias Reply = GroupLink
    /// Never changes.
    public static let name = "reset-group-link"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "Make another link into a group; the old one leads nowhere"
    /// For help.
    public static let notes = ["jid": FieldNotes.group]
    /// The group.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
