public import JSON
public import Model

/// Takes in an account: a new one, which is to be linked then, or one that was removed and kept.
public struct AddAccount: Command, Hashable {
    /// The account and how it stands.
    public typealias Reply = AccountEntry
    /// Never changes.
    public static let name = "add-account"
    /// About the host.
    public static let area = Area.host
    /// For help.
    public static let summary = "Add an account, or take one in again that was removed and kept"
    /// For help.
    public static let notes = ["name": "letters, digits, - and _; commands reach the account by it"]
    /// For help.
    public static let examples: [String: JSON] = ["name": "work"]
    /// The name by which commands reach it.
    public var name: String

    /// Creates the command.
    public init(name: String) { self.name = name }
}
