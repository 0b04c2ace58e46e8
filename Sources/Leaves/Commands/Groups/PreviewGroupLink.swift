import JSON
public import Model

/// Asks which group a link leads into, without going in.
public struct PreviewGroupLink: Command, Hashable {
    /// The group, with some of its members; its size says how many there are.
    public typealias Reply = Group
    /// What the catalogue says of it.
    public static let about = About(
        "preview-group-link",
        .group,
        "Show which group a link leads into",
        notes: ["link": "the link, or the code at its end"],
        examples: [
            "link": "https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv"
        ],
        changes: false
    )
    /// The link, or the code at its end.
    public var link: String

    /// Creates the command.
    public init(link: String) { self.link = link }
}
