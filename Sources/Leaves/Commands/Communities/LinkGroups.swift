public import Model

/// Puts groups into a community.
public struct LinkGroups: Command, Hashable {
    /// What became of each of them.
    public typealias Reply = [LinkedGroup]
    /// What the catalogue says of it.
    public static let about = About(
        "link-groups",
        .group,
        "Put groups into a community",
        notes: [
            "jid": "the community's address",
            "groups": "the groups' addresses; you must be an admin of each",
            "isHidden": "whether the community does not show them to those who are not in them",
        ]
    )
    /// The most groups of one request.
    public static let most = 100
    /// The community.
    public var jid: JID
    /// The groups; this account must be an admin of each.
    public var groups: [JID]
    /// Whether the community does not show them to those who are not in them.
    public var isHidden: Bool?

    /// Creates the command.
    public init(jid: JID, groups: [JID], isHidden: Bool? = nil) {
        self.jid = jid
        self.groups = groups
        self.isHidden = isHidden
    }
}
