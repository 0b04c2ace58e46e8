public import Model

/// Lists the accounts of the process that answers.
public struct ListAccounts: Command, Hashable {
    /// The accounts, by name.
    public typealias Reply = [AccountEntry]
    /// What the catalogue says of it.
    public static let about = About(
        "list-accounts",
        .host,
        "List the accounts of this host and how they stand",
        changes: false
    )

    /// Creates the command.
    public init() {}
}

/// An account of a host.
public struct AccountEntry: Hashable, Sendable, Codable {
    /// The name by which commands reach it.
    public var name: String
    /// How it stands.
    public var status: AccountStatus

    /// Creates an entry from its parts.
    public init(name: String, status: AccountStatus) {
        self.name = name
        self.status = status
    }
}
