import JSON
import Model

/// Gives an account another name; keys and webhooks follow it.
///
/// It is closed for a moment, and connects again.
public struct RenameAccount: Command, Hashable {
    /// The account under its new name.
    public typealias Reply = AccountEntry
    /// What the catalogue says of it.
    public static let about = About(
        "rename-account",
        .host,
        "Give an account another name",
        notes: [
            "name": "the account's name, as list-accounts shows it",
            "newName": "letters, digits, - and _",
        ],
        examples: ["name": "work", "newName": "office"]
    )
    /// The account's name.
    public var name: String
    /// Its new name.
    public var newName: String

    /// Creates the command.
    public init(name: String, newName: String) {
        self.name = name
        self.newName = newName
    }
}
