public import Model

/// Takes back the invitations that people got into a group.
public struct RevokeGroupInvite: Command, Hashable {
    /// What became of each of them.
    public typealias Reply = [ChangeGroupMembers.Outcome]
    /// What the catalogue says of it.
    public static let about = About(
        "revoke-group-invite",
        .group,
        "Take back invitations into a group",
        notes: [
            "jid": FieldNotes.group,
            "people": "whose, by phone number or address",
        ]
    )
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
