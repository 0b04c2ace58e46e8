public import Model

/// Goes into a group by its link, or asks to be let in where admins decide.
public struct JoinGroup: Command, Hashable {
    /// The group, and whether this account is in it now.
    public typealias Reply = JoinedGroup
    /// Never changes.
    public static let name = "join-group"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "Join a group by its link, or ask its admins to be let in"
    /// For help.
    public static let notes = ["link": "the link, or the code at its end"]
    /// For help.
    public static let examples = PreviewGroupLink.examples
    /// The link, or the code at its end.
    public var link: String

    /// Creates the command.
    public init(link: String) { self.link = link }
}
