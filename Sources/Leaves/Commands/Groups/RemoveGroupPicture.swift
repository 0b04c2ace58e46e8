public import Model

/// Takes the picture of a group or a community away.
public struct RemoveGroupPicture: Command, Hashable {
    /// There is nothing to say.
    public typealias Reply = Done
    /// Never changes.
    public static let name = "remove-group-picture"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "Take the picture of a group away"
    /// For help.
    public static let notes = ["jid": FieldNotes.group]
    /// The group.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
