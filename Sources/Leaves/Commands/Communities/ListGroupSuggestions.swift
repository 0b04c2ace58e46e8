public import Model

/// Asks the server which groups people want in a community.
public struct ListGroupSuggestions: Command, Hashable {
    /// The groups.
    public typealias Reply = [GroupSuggestion]
    /// Never changes.
    public static let name = "list-group-suggestions"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "List the groups that people want in a community"
    /// For help.
    public static let notes = ["jid": "the community's address"]
    /// It only reads.
    public static let changes = false
    /// The community.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
