public import Model

/// Ends a community; its groups go on alone, its announcements end with it.
public struct DeactivateCommunity: Command, Hashable {
    /// There is nothing to say.
    public typealias Reply = Done
    /// Never changes.
    public static let name = "deactivate-community"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "End a community; its groups go on alone"
    /// For help.
    public static let notes = ["jid": "the community's address"]
    /// The community.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
