public import Model

/// Leaves a group, or a community with its announcements.
public struct LeaveGroup: Command, Hashable {
    /// It says nothing.
    public typealias Reply = Done
    /// Never changes.
    public static let name = "leave-group"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "Leave a group, or a community"
    /// For help.
    public static let notes = ["jid": FieldNotes.group]
    /// The group.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
