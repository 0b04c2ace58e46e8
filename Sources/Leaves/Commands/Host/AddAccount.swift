import JSON
import Model

/// Takes in an account: a new one, which is to be linked then, or one that was removed and kept.
public struct AddAccount: Command, Hashable {
    /// The account and how it stands.
    public typealias Reply = AccountEntry
    /// What the catalogue says of it.
    public static let about = About(
        "add-account",
        .host,
        "Add an account, or take one in again that was removed and kept",
        notes: ["name": "letters, digits, - and _; commands reach the account by it"],
        examples: ["name": "work"]
    )
    /// The name by which commands reach it.
    public var name: String

    /// Creates the command.
    public init(name: String) { self.name = name }
}
