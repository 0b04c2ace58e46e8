public import Model

/// Takes a key back: it opens nothing any more.
public struct RemoveKey: Command, Hashable {
    /// Nothing comes back.
    public typealias Reply = Done
    /// Never changes.
    public static let name = "remove-key"
    /// About the host.
    public static let area = Area.host
    /// For help.
    public static let summary = "Take back a key of the listener"
    /// For help.
    public static let notes = ["id": "the key's id, as list-keys shows it"]
    /// The key's id.
    public var id: String

    /// Creates the command.
    public init(id: String) { self.id = id }
}
