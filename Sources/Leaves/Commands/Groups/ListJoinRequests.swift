public import Model

/// Asks the server who wants into a group.
public struct ListJoinRequests: Command, Hashable {
    /// Who does, oldest first.
    public typealias Reply = [JoinRequest]
    /// What the catalogue says of it.
    public static let about = About(
        "list-join-requests",
        .group,
        "List the people who want into a group",
        notes: ["jid": FieldNotes.group],
        changes: false
    )
    /// The group.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
