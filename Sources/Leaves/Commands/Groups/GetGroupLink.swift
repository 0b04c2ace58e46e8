public import Model

/// Asks for the link by which people come into a group.
public struct GetGroupLink: Command, Hashable {
    /// The link.
    public typealias Reply = GroupLink
    /// Never changes.
    public static let name = "get-group-link"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "Show the link into a group"
    /// For help.
    public static let notes = ["jid": FieldNotes.group]
    /// It only reads.
    public static let changes = false
    /// The group.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
