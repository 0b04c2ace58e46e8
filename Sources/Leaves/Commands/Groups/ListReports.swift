public import Model

/// Asks the server which messages of a group were reported to its admins.
public struct ListReports: Command, Hashable {
    /// The messages, and who reported them.
    public typealias Reply = [GroupReport]
    /// Never changes.
    public static let name = "list-reports"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "List the messages that were reported to the admins of a group"
    /// For help.
    public static let notes = ["jid": FieldNotes.group]
    /// It only reads.
    public static let changes = false
    /// The group.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
