public import Model

/// Takes back that this account wants into a group.
public struct WithdrawJoinRequest: Command, Hashable {
    /// It says nothing.
    public typealias Reply = Done
    /// Never changes.
    public static let name = "withdraw-join-request"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "Take back that this account wants into a group"
    /// For help.
    public static let notes = ["jid": FieldNotes.group]
    /// The group.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
