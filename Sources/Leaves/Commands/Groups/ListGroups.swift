public import Model

/// Asks the server which groups this account is in.
public struct ListGroups: Command, Hashable {
    /// The groups, communities and their announcements among them.
    public typealias Reply = [Group]
    /// Never changes.
    public static let name = "list-groups"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "List the groups that this account is in"
    /// It only reads.
    public static let changes = false

    /// Creates the command.
    public init() {}
}
