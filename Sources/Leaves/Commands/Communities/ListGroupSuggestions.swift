public import Model

/// Asks the server which groups people want in a community.
public struct ListGroupSuggestions: Command, Hashable {
    /// The groups.
    public typealias Reply = [GroupSuggestion]
    /// What the catalogue says of it.
    public static let about = About(
        "list-group-suggestions",
        .group,
        "List the groups that people want in a community",
        notes: ["jid": "the community's address"],
        changes: false
    )
    /// The community.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
