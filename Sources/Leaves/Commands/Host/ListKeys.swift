public import Model

/// Lists the keys of the listener; what each is good for, not the keys.
public struct ListKeys: Command, Hashable {
    /// The keys, oldest first.
    public typealias Reply = [AccessKey]
    /// What the catalogue says of it.
    public static let about = About(
        "list-keys",
        .host,
        "List the keys of the listener",
        changes: false
    )

    /// Creates the command.
    public init() {}
}
