public import Model

/// Asks the server who is in the groups of a community.
public struct ListCommunityMembers: Command, Hashable {
    /// Everybody, once.
    public typealias Reply = [Group.Member]
    /// What the catalogue says of it.
    public static let about = About(
        "list-community-members",
        .group,
        "List everybody in the groups of a community",
        notes: ["jid": "the community's address"],
        changes: false
    )
    /// The community.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
