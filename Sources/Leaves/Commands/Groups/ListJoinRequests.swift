public import Model

/// Asks the server who wants into a group.
public struct ListJoinRequests: Command, Hashable {
    /// Who does, oldest first.
    public typealias Reply = [JoinRequest]
    /// Never changes.
    public static let name = "list-join-requests"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "List the people who want into a group"
    /// For help.
    public static let notes = ["jid": FieldNotes.group]
    /// It only reads.
    public static let changes = false
    /// The group.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
