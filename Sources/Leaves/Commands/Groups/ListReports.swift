public import Model

/// Asks the server which messages of a group were reported to its admins.
public struct ListReports: Command, Hashable {
    /// The messages, and who reported them.
    public typealias Reply = [GroupReport]
    /// What the catalogue says of it.
    public static let about = About(
        "list-reports",
        .group,
        "List the messages that were reported to the admins of a group",
        notes: ["jid": FieldNotes.group],
        changes: false
    )
    /// The group.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
