public import Model

/// Takes the picture of a group or a community away.
public struct RemoveGroupPicture: Command, Hashable {
    /// There is nothing to say.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "remove-group-picture",
        .group,
        "Take the picture of a group away",
        notes: ["jid": FieldNotes.group]
    )
    /// The group.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
