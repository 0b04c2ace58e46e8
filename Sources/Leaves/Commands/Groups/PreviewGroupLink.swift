public import JSON
public import Model

/// Asks which group a link leads into, without going in.
public struct PreviewGroupLink: Command, Hashable {
    /// The group, with some of its members; its size says how many there are.
    public typealias Reply = Group
    /// Never changes.
    public static let name = "preview-group-link"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "Show which group a link leads into"
    /// For help.
    public static let notes = ["link": "the link, or the code at its end"]
    /// For help.
    public static let examples: [String: JSON] = [
        "link": "https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv"
    ]
    /// It only reads.
    public static let changes = false
    /// The link, or the code at its end.
    public var link: String

    /// Creates the command.
    public init(link: String) { self.link = link }
}
