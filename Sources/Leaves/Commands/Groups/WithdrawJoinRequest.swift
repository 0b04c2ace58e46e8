public import Model

/// Takes back that this account wants into a group.
public struct WithdrawJoinRequest: Command, Hashable {
    /// It says nothing.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "withdraw-join-request",
        .group,
        "Take back that this account wants into a group",
        notes: ["jid": FieldNotes.group]
    )
    /// The group.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
