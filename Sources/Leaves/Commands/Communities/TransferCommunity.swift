public import Model

/// Hands a community over to another member; this account stays an admin.
public struct TransferCommunity: Command, Hashable {
    /// The community as it is now.
    public typealias Reply = Group
    /// What the catalogue says of it.
    public static let about = About(
        "transfer-community",
        .group,
        "Hand a community over to another member",
        notes: [
            "jid": "the community's address",
            "person": "whose it is from now on, by phone number or address",
        ]
    )
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
