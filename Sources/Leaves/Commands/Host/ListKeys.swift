public import Model

/// Lists the keys of the listener; what each is good for, not the keys.
public struct ListKeys: Command, Hashable {
    /// The keys, oldest first.
    public typealias Reply = [AccessKey]
    /// Never changes.
    public static let name = "list-keys"
    /// About the host.
    public static let area = Area.host
    /// For help.
    public static let summary = "List the keys of the listener"
    /// It only reads.
    public static let changes = false

    /// Creates the command.
    public init() {}
}
