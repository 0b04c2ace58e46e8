public import Model

/// Asks what a group of a community is like, without going in.
public struct PreviewLinkedGroup: Command, Hashable {
    /// The group, with some of its members.
    public typealias Reply = Group
    /// Never changes.
    public static let name = "preview-linked-group"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "Show a group of a community that you are not in"
    /// For help.
    public static let notes = [
        "jid": "the community's address",
        "group": FieldNotes.group,
    ]
    /// It only reads.
    public static let changes = false
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
