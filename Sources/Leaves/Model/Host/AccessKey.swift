/// A key of the listener as people see it: what it is good for, and not the key.
public struct AccessKey: Hashable, Sendable, Codable {
    /// Its id, by which it is named and taken back.
    public var id: String
    /// What it may do.
    public var role: KeyRole
    /// The accounts that it is good for, by name; nil for all of them.
    public var accounts: [String]?
    /// The one dialect that it is for; nil for all of them.
    public var dialect: String?
    /// When it was made, local clock.
    public var created: Timestamp

    /// Creates a key's description from its parts.
    public init(
        id: String,
        role: KeyRole,
        accounts: [String]?,
        dialect: String?,
        created: Timestamp
    ) {
        self.id = id
        self.role = role
        self.accounts = accounts
        self.dialect = dialect
        self.created = created
    }
}
