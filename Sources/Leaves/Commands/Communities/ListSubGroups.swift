public import Model

/// Asks the server for the groups of a community.
public struct ListSubGroups: Command, Hashable {
    /// The groups that this account may see.
    public typealias Reply = [SubGroup]
    /// Never changes.
    public static let name = "list-sub-groups"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "List the groups of a community"
    /// For help.
    public static let notes = ["jid": "the community's address"]
    /// It only reads.
    public static let changes = false
    /// The community.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
