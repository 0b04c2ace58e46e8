public import Model

/// Leaves a group, or a community with its announcements.
public struct LeaveGroup: Command, Hashable {
    /// It says nothing.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "leave-group",
        .group,
        "Leave a group, or a community",
        notes: ["jid": FieldNotes.group]
    )
    /// The group.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
