import Model

/// Goes into a group by its link, or asks to be let in where admins decide.
public struct JoinGroup: Command, Hashable {
    /// The group, and whether this account is in it now.
    public typealias Reply = JoinedGroup
    /// What the catalogue says of it.
    public static let about = About(
        "join-group",
        .group,
        "Join a group by its link, or ask its admins to be let in",
        notes: ["link": "the link, or the code at its end"],
        examples: PreviewGroupLink.examples
    )
    /// The link, or the code at its end.
    public var link: String

    /// Creates the command.
    public init(link: String) { self.link = link }
}
