public import Model

/// Asks the server for the groups of a community.
public struct ListSubGroups: Command, Hashable {
    /// The groups that this account may see.
    public typealias Reply = [SubGroup]
    /// What the catalogue says of it.
    public static let about = About(
        "list-sub-groups",
        .group,
        "List the groups of a community",
        notes: ["jid": "the community's address"],
        changes: false
    )
    /// The community.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
