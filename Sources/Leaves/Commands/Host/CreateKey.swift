public import Model

/// Makes a key with which programs may use the listener.
public struct CreateKey: Command, Hashable {
    /// The key; it is not shown again.
    public typealias Reply = CreatedKey
    /// What the catalogue says of it.
    public static let about = About(
        "create-key",
        .host,
        "Make a key for the listener",
        notes: [
            "role": "reader, sender or manager",
            "accounts": "the accounts that it is good for, by name; all when left out",
            "dialect": "the one API that it is for; all when left out",
            "key": "the key itself, of 16 characters at least; made at random when left out",
        ]
    )
    /// What it may do.
    public var role: KeyRole
    /// The accounts that it is good for; nil for all.
    public var accounts: [String]?
    /// The one dialect that it is for; nil for all.
    public var dialect: String?
    /// The key itself; nil for one made at random.
    public var key: String?

    /// Creates the command.
    public init(
        role: KeyRole,
        accounts: [String]? = nil,
        dialect: String? = nil,
        key: String? = nil
    ) {
        self.role = role
        self.accounts = accounts
        self.dialect = dialect
        self.key = key
    }
}

/// A key that was just made.
public struct CreatedKey: Hashable, Sendable, Codable {
    /// The key: 64 hexadecimal digits, or as it was chosen.
    public var key: String
    /// What it is good for.
    public var access: AccessKey

    /// Creates a reply from its parts.
    public init(key: String, access: AccessKey) {
        self.key = key
        self.access = access
    }
}
