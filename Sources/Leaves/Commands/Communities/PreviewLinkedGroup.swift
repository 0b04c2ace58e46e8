public import Model

/// Asks what a group of a community is like, without going in.
public struct PreviewLinkedGroup: Command, Hashable {
    /// The group, with some of its members.
    public typealias Reply = Group
    /// What the catalogue says of it.
    public static let about = About(
        "preview-linked-group",
        .group,
        "Show a group of a community that you are not in",
        notes: [
            "jid": "the community's address",
            "group": FieldNotes.group,
        ],
        changes: false
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
