public import Model

/// Takes back the invitations that people got into a group.
public struct RevokeGroupInvite: Command, Hashable {
    /// What became of each of them.
    public typealias Reply = [ChangeGroupMembers.Outcome]
    /// Never changes.
    public static let name = "revoke-group-invite"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "Take back invitations into a group"
    /// For help.
    public static let notes = [
        "jid": FieldNotes.group,
        "people": "whose, by phone number or address",
    ]
    /// The group.
    public var jid: JID
    /// Whose invitations.
    public var people: [JID]

    /// Creates the command.
    public init(
        jid: JID,
        people: [JID]
    ) {
        self.jid = jid
        self.people = people
    }
}
