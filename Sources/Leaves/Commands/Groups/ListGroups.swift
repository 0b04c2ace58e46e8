public import Model

/// Asks the server which groups this account is in.
public struct ListGroups: Command, Hashable {
    /// The groups, communities and their announcements among them.
    public typealias Reply = [Group]
    /// What the catalogue says of it.
    public static let about = About(
        "list-groups",
        .group,
        "List the groups that this account is in",
        changes: false
    )

    /// Creates the command.
    public init() {}
}
