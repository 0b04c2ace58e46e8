public import Model

/// Asks the server how a group stands.
public struct GetGroup: Command, Hashable {
    /// The group.
    public typealias Reply = Group
    /// What the catalogue says of it.
    public static let about = About(
        "get-group",
        .group,
        "Show a group and its members",
        notes: ["jid": FieldNotes.group],
        changes: false
    )
    /// The group.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) {
        self.jid = jid
    }
}
