public import Model

/// Takes groups out of a community; they go on alone.
public struct UnlinkGroups: Command, Hashable {
    /// What became of each of them.
    public typealias Reply = [LinkedGroup]
    /// What the catalogue says of it.
    public static let about = About(
        "unlink-groups",
        .group,
        "Take groups out of a community",
        notes: [
            "jid": "the community's address",
            "groups": "the groups' addresses",
            "removeOrphans": "whether those leave the community who are in no other of its groups",
        ]
    )
    /// The community.
    public var jid: JID
    /// The groups.
    public var groups: [JID]
    /// Whether those leave the community who are in no other of its groups.
    public var removeOrphans: Bool?

    /// Creates the command.
    public init(jid: JID, groups: [JID], removeOrphans: Bool? = nil) {
        self.jid = jid
        self.groups = groups
        self.removeOrphans = removeOrphans
    }
}
