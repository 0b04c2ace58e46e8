import Model

/// Takes a key back: it opens nothing any more.
public struct RemoveKey: Command, Hashable {
    /// Nothing comes back.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "remove-key",
        .host,
        "Take back a key of the listener",
        notes: ["id": "the key's id, as list-keys shows it"]
    )
    /// The key's id.
    public var id: String

    /// Creates the command.
    public init(id: String) { self.id = id }
}
