public import Model

/// Asks the server who is in the groups of a community.
public struct ListCommunityMembers: Command, Hashable {
    /// Everybody, once.
    public typealias Reply = [Group.Member]
    /// Never changes.
    public static let name = "list-community-members"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "List everybody in the groups of a community"
    /// For help.
    public static let notes = ["jid": "the community's address"]
    /// It only reads.
    public static let changes = false
    /// The community.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
