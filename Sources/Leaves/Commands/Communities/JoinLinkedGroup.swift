public import Model

/// Goes into a group of a community that this account is in, or asks to be let in.
public struct JoinLinkedGroup: Command, Hashable {
    /// The group, and whether an admin decides.
    public typealias Reply = JoinedGroup
    /// What the catalogue says of it.
    public static let about = About(
        "join-linked-group",
        .group,
        "Join a group of a community that you are in",
        notes: [
            "jid": "the community's address",
            "group": FieldNotes.group,
        ]
    )
    /// The community.
    public var jid: JID
    /// The group in it.
    public var group: JID

    /// Creates the command.
    public init(jid: JID, group: JID) {
        self.jid = jid
        self.group = group
    }
}
