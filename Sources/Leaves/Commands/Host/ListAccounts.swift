public import Model

/// Lists the accounts of the process that answers.
public struct ListAccounts: Command, Hashable {
    /// The accounts, by name.
    public typealias Reply = [AccountEntry]
    /// Never changes.
    public static let name = "list-accounts"
    /// About the host.
    public static let area = Area.host
    /// For help.
    public static let summary = "List the accounts of this host and how they stand"
    /// It only reads.
    public static let changes = false

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
