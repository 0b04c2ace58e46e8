public import Model

/// Whoever presents a key: what it may do, and to which accounts.
public struct Caller: Hashable, Sendable {
    /// Which accounts a key is good for.
    public enum Sessions: Hashable, Sendable {
        /// All of them, and what concerns none in particular.
        case all
        /// These, by name.
        case only(Set<String>)
    }

    /// The key's id, by which a log or a person can name it; not the key.
    public var key: String
    /// What it may do.
    public var role: KeyRole
    /// To which accounts.
    public var sessions: Sessions
    /// The one dialect that the key is for; nil when it is for all of them.
    public var dialect: String?

    /// Creates a caller.
    public init(key: String, role: KeyRole, sessions: Sessions, dialect: String? = nil) {
        self.key = key
        self.role = role
        self.sessions = sessions
        self.dialect = dialect
    }

    /// Whether the key is good for this account.
    public func mayUse(_ session: String) -> Bool {
        switch sessions {
        case .all: true
        case .only(let names): names.contains(session)
        }
    }
}
