public import Model

/// Asks for the link by which people come into a group.
public struct GetGroupLink: Command, Hashable {
    /// The link.
    public typealias Reply = GroupLink
    /// What the catalogue says of it.
    public static let about = About(
        "get-group-link",
        .group,
        "Show the link into a group",
        notes: ["jid": FieldNotes.group],
        changes: false
    )
    /// The group.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
