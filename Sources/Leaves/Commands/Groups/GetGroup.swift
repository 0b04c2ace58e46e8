public import Model

/// Asks the server how a group stands.
public struct GetGroup: Command, Hashable {
    /// The group.
    public typealias Reply = Group
    /// Never changes.
    public static let name = "get-group"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "Show a group and its members"
    /// For help.
    public static let notes = ["jid": FieldNotes.group]
    /// It only reads.
    public static let changes = false
    /// The group.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) {
        self.jid = jid
    }
}
