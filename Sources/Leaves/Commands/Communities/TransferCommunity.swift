public import Model

/// Hands a community over to another member; this account stays an admin.
public struct TransferCommunity: Command, Hashable {
    /// The community as it is now.
    public typealias Reply = Group
    /// Never changes.
    public static let name = "transfer-community"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "Hand a community over to another member"
    /// For help.
    public static let notes = [
        "jid": "the community's address",
        "person": "whose it is from now on, by phone number or address",
    ]
    /// The community.
    public var jid: JID
    /// Whose it is from now on.
    public var person: JID

    /// Creates the command.
    public init(jid: JID, person: JID) {
        self.jid = jid
        self.person = person
    }
}
