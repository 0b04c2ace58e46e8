public import Model

/// Ends a community; its groups go on alone, its announcements end with it.
public struct DeactivateCommunity: Command, Hashable {
    /// There is nothing to say.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "deactivate-community",
        .group,
        "End a community; its groups go on alone",
        notes: ["jid": "the community's address"]
    )
    /// The community.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
